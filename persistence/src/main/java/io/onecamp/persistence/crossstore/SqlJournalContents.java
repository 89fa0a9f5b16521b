package io.onecamp.persistence.crossstore;

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
    public List<Content> of(List<EntryId> entries) {
        return sql
                .list(
                        "select id, kind, version, payload from journal where id = any(?) and payload is not null",
                        SqlJournalContents::read,
                        entries.stream().map(EntryId::value).toList())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Content> history(WorkspaceId workspace, MessageHead head) {
        return sql
                .list(
                        """
                        select id, kind, version, payload from journal
                        where stream = ? and workspace = ? and kind in ('message.posted', 'message.edited')
                          and payload -> 'card' ->> 'id' = ?
                        order by id
                        """,
                        SqlJournalContents::read,
                        "conversation:" + head.conversation(),
                        workspace.value(),
                        head.id().toString())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void nudge(List<EntryId> entries) {
        pending.nudge(entries);
    }

    private static Optional<Content> read(ResultSet row) throws SQLException {
        EntryId entry = new EntryId(row.getLong("id"));
        Change change = Payloads.read(
                new Payloads.Written(row.getString("kind"), row.getInt("version"), row.getString("payload")));
        return card(change).map(card -> new Content(card, entry));
    }

    private static Optional<MessageCard> card(Change change) {
        return switch (change) {
            case Change.MessagePosted posted -> Optional.of(posted.card());
            case Change.MessageEdited edited -> Optional.of(edited.card());
            case Change.MessageDeleted deleted -> Optional.of(deleted.card());
            default -> Optional.empty();
        };
    }
}
