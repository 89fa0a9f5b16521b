package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.persistence.postgres.WorkspaceKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** People as entities. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class JpaPersonStore implements PersonStore {
    @PersistenceContext(unitName = "onecamp")
    private EntityManager entities;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Person person) {
        entities.persist(new PersonRow(person));
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw emailTaken(e);
        }
    }

    private static RuntimeException emailTaken(ConstraintViolationException e) {
        String name = Objects.requireNonNullElse(e.getConstraintName(), "");
        return name.contains("email")
                ? new Conflict("email_taken", "There is an account with this e-mail address already.")
                : e;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(Person person) {
        row(person.workspace(), person.id(), LockModeType.NONE)
                .orElseThrow(() -> new IllegalStateException("no such person"))
                .take(person);
    }

    @Override
    public Optional<Person> find(WorkspaceId workspace, PersonId id) {
        return row(workspace, id, LockModeType.NONE).map(PersonRow::person);
    }

    @Override
    public Optional<Person> find(WorkspaceId workspace, Email email) {
        return entities.createQuery("from PersonRow p where p.key.workspace = :w and p.email = :e", PersonRow.class)
                .setParameter("w", workspace.value())
                .setParameter("e", email.value())
                .getResultStream()
                .findFirst()
                .map(PersonRow::person);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Person> lock(WorkspaceId workspace, PersonId id) {
        // Hibernate's write lock on PostgreSQL is FOR NO KEY UPDATE: rows that refer to this one do not wait for it.
        return row(workspace, id, LockModeType.PESSIMISTIC_WRITE).map(PersonRow::person);
    }

    private Optional<PersonRow> row(WorkspaceId workspace, PersonId id, LockModeType lock) {
        WorkspaceKey key = PersonRow.key(workspace, id);
        @Nullable PersonRow row = entities.find(PersonRow.class, key, lock);
        if (row != null && lock != LockModeType.NONE) {
            entities.refresh(row);
        }
        return Optional.ofNullable(row);
    }

    @Override
    public List<Person> active(WorkspaceId workspace, Collection<PersonId> ids) {
        return entities.createQuery(
                        "from PersonRow p where p.key.workspace = :w and p.key.id in :ids and p.standing = :active",
                        PersonRow.class)
                .setParameter("w", workspace.value())
                .setParameter("ids", ids.stream().map(PersonId::value).toList())
                .setParameter("active", Person.Standing.ACTIVE)
                .getResultStream()
                .map(PersonRow::person)
                .toList();
    }

    @Override
    public List<Person> search(WorkspaceId workspace, String query, Optional<Above> above, int limit) {
        String place = above.isEmpty() ? "" : " and (lower(p.name), p.key.id) > (lower(:name), :id)";
        TypedQuery<PersonRow> asked = entities.createQuery(
                        "from PersonRow p where p.key.workspace = :w and p.standing = :active"
                                + " and lower(p.name) like :part escape '!'" + place
                                + " order by lower(p.name), p.key.id",
                        PersonRow.class)
                .setParameter("w", workspace.value())
                .setParameter("active", Person.Standing.ACTIVE)
                .setParameter("part", "%" + escaped(query.toLowerCase(Locale.ROOT)) + "%")
                .setMaxResults(limit);
        above.ifPresent(a -> asked.setParameter("name", a.name()).setParameter("id", a.id().value()));
        return asked.getResultStream().map(PersonRow::person).toList();
    }

    private static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    @Override
    public long count(WorkspaceId workspace) {
        return entities.createQuery("select count(p) from PersonRow p where p.key.workspace = :w", Long.class)
                .setParameter("w", workspace.value())
                .getSingleResult();
    }
}
