package io.onecamp.domain.person;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** People of a workspace. Answered by: PostgreSQL (truth). */
public interface PersonStore {
    /**
     * Adds a person.
     *
     * @throws io.onecamp.domain.failure.Conflict {@code email_taken} where the address is in use
     */
    void add(Person person);

    /** Replaces a person whose row this transaction holds. */
    void replace(Person person);

    Optional<Person> find(WorkspaceId workspace, PersonId id);

    Optional<Person> find(WorkspaceId workspace, Email email);

    /** The person, with the row locked. */
    Optional<Person> lock(WorkspaceId workspace, PersonId id);

    /** Those of these ids that are there and active. */
    List<Person> active(WorkspaceId workspace, Collection<PersonId> ids);

    /**
     * Active people by name, in the order of their ids' text within equal names.
     *
     * @param query part of a name, any case; empty for everyone
     * @param above the last one seen; empty for the first page
     */
    List<Person> search(WorkspaceId workspace, String query, Optional<Above> above, int limit);

    /** How many there are, active or not. */
    long count(WorkspaceId workspace);

    /** A place in the list of people. */
    record Above(String name, PersonId id) {}
}
