package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.person.Role;
import io.onecamp.persistence.postgres.WorkspaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code person}. */
@Entity
@Table(name = "person")
public class PersonRow {
    @EmbeddedId
    WorkspaceKey key;

    String email;
    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    @Enumerated(EnumType.STRING)
    Person.Standing standing;

    @Column(name = "created_at")
    Instant createdAt;

    int version;
    long entry;

    protected PersonRow() {}

    PersonRow(Person person) {
        this.key = key(person.workspace(), person.id());
        take(person);
    }

    static WorkspaceKey key(WorkspaceId workspace, PersonId id) {
        return new WorkspaceKey(workspace.value(), id.value());
    }

    final void take(Person person) {
        this.email = person.email().value();
        this.name = person.name().value();
        this.role = person.role();
        this.standing = person.standing();
        this.createdAt = person.createdAt();
        this.version = person.version();
        this.entry = person.entry().value();
    }

    Person person() {
        return new Person(
                new WorkspaceId(key.workspace()),
                new PersonId(key.id()),
                new Email(email),
                new PersonName(name),
                role,
                standing,
                createdAt,
                version,
                new EntryId(entry));
    }
}
