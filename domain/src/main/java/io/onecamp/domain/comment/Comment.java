package io.onecamp.domain.comment;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.Settled;
import io.onecamp.domain.person.Profile;
import java.util.Map;
import java.util.Set;

/**
 * A comment as a person reads it: card, tally, and the names of the people in both.
 *
 * @param entry the newest entry that touched it; a client drops what is not newer than what it holds
 * @param settled whether the graph has its newest text yet
 * @param people the profiles of the author and of everyone the tally names
 * @param mine the emoji that the reader gave it
 */
public record Comment(
        CommentCard card,
        CommentTally tally,
        EntryId entry,
        Settled settled,
        Map<PersonId, Profile> people,
        Set<String> mine) {
    public Comment {
        people = Map.copyOf(people);
        mine = Set.copyOf(mine);
    }
}
