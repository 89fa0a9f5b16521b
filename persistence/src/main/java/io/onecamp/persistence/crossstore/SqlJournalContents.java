package io.onecamp.persistence.crossstore;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Texts from the journal's payloads. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlJournalContents implements JournalContents {
    private Sql sql;
    private PendingWork pending;

    SqlJournalContents() {}

    @Inject
    public SqlJournalContents(Sql sql, PendingWork pending) {
        this.sql = sql;
        this.pending = pending;
    }

    @Override
    public List<Content<MessageCard>> of(List<EntryId> entries) {
        return told(entries, SqlJournalContents::message);
    }

    @Override
    public List<Content<CommentCard>> comments(List<EntryId> entries) {
        return told(entries, SqlJournalContents::comment);
    }

    private <C> List<Content<C>> told(List<EntryId> entries, Function<Change, Optional<C>> card) {
        return sql
                .list(
                        "select id, kind, version, payload from journal where id = any(?) and payload is not null",
                        row -> read(row, card),
                        entries.stream().map(EntryId::value).toList())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Content<MessageCard>> history(WorkspaceId workspace, MessageHead head) {
        return history(
                workspace, new Life(head.conversation(), "message", head.id().toString()), SqlJournalContents::message);
    }

    @Override
    public List<Content<CommentCard>> history(WorkspaceId workspace, CommentHead head) {
        return history(
                workspace, new Life(head.conversation(), "comment", head.id().toString()), SqlJournalContents::comment);
    }

    /**
     * What was ever posted and edited under one id.
     *
     * @param noun {@code message} or {@code comment}
     */
    private record Life(ConversationId conversation, String noun, String id) {}

    private <C> List<Content<C>> history(WorkspaceId workspace, Life life, Function<Change, Optional<C>> card) {
        return sql
                .list(
                        """
                        select id, kind, version, payload from journal
                        where stream = ? and workspace = ? and kind = any(?) and payload -> 'card' ->> 'id' = ?
                        order by id
                        """,
                        row -> read(row, card),
                        "conversation:" + life.conversation(),
                        workspace.value(),
                        List.of(life.noun() + ".posted", life.noun() + ".edited"),
                        life.id())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void nudge(List<EntryId> entries) {
        pending.nudge(entries);
    }

    private static <C> Optional<Content<C>> read(ResultSet row, Function<Change, Optional<C>> card)
            throws SQLException {
        EntryId entry = new EntryId(row.getLong("id"));
        Change change = Payloads.read(
                new Payloads.Written(row.getString("kind"), row.getInt("version"), row.getString("payload")));
        return card.apply(change).map(its -> new Content<>(its, entry));
    }

    private static Optional<MessageCard> message(Change change) {
        return switch (change) {
            case Change.MessagePosted posted -> Optional.of(posted.card());
            case Change.MessageEdited edited -> Optional.of(edited.card());
            case Change.MessageDeleted deleted -> Optional.of(deleted.card());
            case Change.MessageWithdrawn withdrawn -> Optional.of(withdrawn.card());
            default -> Optional.empty();
        };
    }

    private static Optional<CommentCard> comment(Change change) {
        return switch (change) {
            case Change.CommentPosted posted -> Optional.of(posted.card());
            case Change.CommentEdited edited -> Optional.of(edited.card());
            case Change.CommentDeleted deleted -> Optional.of(deleted.card());
            case Change.CommentWithdrawn withdrawn -> Optional.of(withdrawn.card());
            default -> Optional.empty();
        };
    }
}
