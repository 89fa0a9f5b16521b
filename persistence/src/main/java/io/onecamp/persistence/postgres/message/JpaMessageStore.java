package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Heads of messages as entities; what a reader may see is asked with their membership, in one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class JpaMessageStore implements MessageStore {
    @PersistenceContext(unitName = "onecamp")
    private EntityManager entities;

    private Sql sql;

    JpaMessageStore() {}

    @Inject
    public JpaMessageStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WorkspaceId workspace, MessageHead head) {
        entities.persist(new MessageRow(workspace, head));
        try {
            // Now, so that a number that is not the next one is refused here and not at the commit.
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new IllegalStateException(head.seq() + " is not the next number of " + head.conversation(), e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(WorkspaceId workspace, MessageHead head) {
        int replaced = sql.update(
                """
                update message set version = ?, deleted_at = ?, content_entry = ?, entry = ?, tally = cast(? as jsonb)
                where workspace = ? and id = ?
                """,
                head.version(),
                head.deletedAt(),
                head.contentEntry().value(),
                head.entry().value(),
                Heads.json(head.tally()),
                workspace.value(),
                head.id().value());
        if (replaced != 1) {
            throw new IllegalStateException("no head of " + head.id());
        }
    }

    @Override
    public Optional<MessageHead> visible(WorkspaceId workspace, PersonId reader, MessageId message) {
        return sql.one(
                "select " + Heads.COLUMNS + """
                         from message m
                        join member o on o.workspace = m.workspace and o.conversation = m.conversation and o.person = ?
                        where m.workspace = ? and m.id = ?
                        """, Heads::read, reader.value(), workspace.value(), message.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<MessageHead> underLock(WorkspaceId workspace, MessageId message) {
        return sql.one(
                "select " + Heads.COLUMNS + " from message m where m.workspace = ? and m.id = ?",
                Heads::read,
                workspace.value(),
                message.value());
    }
}
