package io.onecamp.domain.message;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.person.Profile;
import java.util.Map;

/**
 * A message as a person reads it: card, tally, and the names of the people in both.
 *
 * @param entry the newest entry that touched it; a client drops what is not newer than what it holds
 * @param settled whether the graph has its newest text yet
 * @param people the profiles of the author and of everyone the tally names, by id's text
 */
public record Message(
        MessageCard card, MessageTally tally, EntryId entry, Settled settled, Map<String, Profile> people) {
    /** Whether the graph holds the newest text. */
    public enum Settled {
        YES,
        NOT_YET
    }

    public Message {
        people = Map.copyOf(people);
    }

    public Profile author() {
        return people.getOrDefault(card.author().toString(), new Profile(card.author(), ""));
    }
}
