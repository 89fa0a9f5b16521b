package io.onecamp.domain.live;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.person.Profile;
import java.util.Map;

/**
 * One entry on its way to people, at its place in the installation's order.
 *
 * @param people the profiles of everyone whom the change names
 */
public record LiveEvent(Position position, Entry entry, Map<PersonId, Profile> people) {
    public LiveEvent {
        people = Map.copyOf(people);
    }
}
