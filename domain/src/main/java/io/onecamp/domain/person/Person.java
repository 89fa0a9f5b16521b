package io.onecamp.domain.person;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.time.Instant;

/**
 * A person of a workspace. Registered once, renamed at will, deactivated but never removed: what they said keeps its
 * author. Answered by: PostgreSQL (truth).
 *
 * @param version grows by one with each change; for {@code If-Match}
 * @param entry the newest journal entry of this person's profile
 */
public record Person(
        WorkspaceId workspace,
        PersonId id,
        Email email,
        PersonName name,
        Role role,
        Standing standing,
        Instant createdAt,
        int version,
        EntryId entry) {

    /** Whether the person may sign in and be written to. */
    public enum Standing {
        ACTIVE,
        DEACTIVATED
    }

    /** The same person, as of this entry. */
    public Person at(EntryId newEntry) {
        return new Person(workspace, id, email, name, role, standing, createdAt, version, newEntry);
    }

    /** The same person under another name, one version on. */
    public Person renamed(PersonName newName) {
        return new Person(workspace, id, email, newName, role, standing, createdAt, version + 1, entry);
    }

    public Profile profile() {
        return new Profile(id, name.value());
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }
}
