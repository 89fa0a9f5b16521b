package io.onecamp.domain.graph;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.PersonCard;
import java.util.Map;

/**
 * All that the graph holds of one message or comment.
 *
 * @param cardEntry the newest entry applied to the card; a reader compares it with the head's content entry
 * @param tally empty where none was written yet
 * @param tallyEntry 0 where no tally was written yet
 * @param people the cards of the author and of everyone who reacted, as their edges lead there; who is there as a stub
 *     only is missing
 */
public record Told<C, T>(C card, EntryId cardEntry, T tally, EntryId tallyEntry, Map<PersonId, PersonCard> people) {
    public Told {
        people = Map.copyOf(people);
    }
}
