package io.onecamp.persistence.postgres.comment;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Heads of comments; what a reader may see is asked with their membership, in one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlCommentStore implements CommentStore {
    private Sql sql;

    SqlCommentStore() {}

    @Inject
    public SqlCommentStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WorkspaceId workspace, CommentHead head) {
        sql.update(
                """
                insert into comment (workspace, id, message, conversation, seq, number, author, created_at,
                    version, deleted_at, content_entry, entry, tally)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                """,
                workspace.value(),
                head.id().value(),
                head.message().value(),
                head.conversation().value(),
                head.seq().value(),
                head.number().value(),
                head.author().value(),
                head.createdAt(),
                head.version(),
                head.deletedAt(),
                head.contentEntry().value(),
                head.entry().value(),
                CommentHeads.json(head.tally()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(WorkspaceId workspace, CommentHead head) {
        int replaced = sql.update(
                """
                update comment set version = ?, deleted_at = ?, content_entry = ?, entry = ?, tally = cast(? as jsonb)
                where workspace = ? and id = ?
                """,
                head.version(),
                head.deletedAt(),
                head.contentEntry().value(),
                head.entry().value(),
                CommentHeads.json(head.tally()),
                workspace.value(),
                head.id().value());
        if (replaced != 1) {
            throw new IllegalStateException("no head of " + head.id());
        }
    }

    @Override
    public Optional<CommentHead> visible(WorkspaceId workspace, PersonId reader, CommentId comment) {
        return sql.one(
                "select " + CommentHeads.COLUMNS + """
                         from comment c
                        join member o on o.workspace = c.workspace and o.conversation = c.conversation and o.person = ?
                        where c.workspace = ? and c.id = ?
                        """,
                CommentHeads::read,
                reader.value(),
                workspace.value(),
                comment.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CommentHead> underLock(WorkspaceId workspace, CommentId comment) {
        return sql.one(
                "select " + CommentHeads.COLUMNS + " from comment c where c.workspace = ? and c.id = ?",
                CommentHeads::read,
                workspace.value(),
                comment.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Count count(WorkspaceId workspace, MessageId message, Seq without) {
        return sql.one(
                        """
                        select coalesce(max(number), 0) as last,
                            count(*) filter (where deleted_at is null and number <> ?) as present,
                            max(created_at) filter (where deleted_at is null and number <> ?) as last_at
                        from comment where workspace = ? and message = ?
                        """,
                        row -> new Count(
                                new Seq(row.getLong("last")), row.getInt("present"), Sql.instant(row, "last_at")),
                        without.value(),
                        without.value(),
                        workspace.value(),
                        message.value())
                .orElseThrow();
    }
}
