package io.onecamp.domain.person;

import io.onecamp.domain.id.PersonId;

/** A person's whole state as an entry carries it and the graph holds it. No address: it is nobody's to traverse. */
public record PersonCard(PersonId id, String name, Role role, Person.Standing standing) {
    public static PersonCard of(Person person) {
        return new PersonCard(person.id(), person.name().value(), person.role(), person.standing());
    }
}
