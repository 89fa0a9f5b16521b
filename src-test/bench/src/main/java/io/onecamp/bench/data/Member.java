package io.onecamp.bench.data;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;

/**
 * A generated person.
 *
 * @param number from 0
 */
public record Member(int number, Person person) {
    public PersonCard card() {
        return PersonCard.of(person);
    }

    EntryId entry() {
        return person.entry();
    }
}
