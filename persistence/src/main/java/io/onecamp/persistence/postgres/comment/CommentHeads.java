package io.onecamp.persistence.postgres.comment;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.persistence.json.DomainJson;
import io.onecamp.persistence.postgres.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads heads from rows of {@code comment}. */
public final class CommentHeads {
    public static final String COLUMNS =
            "c.id, c.message, c.conversation, c.seq, c.number, c.author, c.version, c.created_at, c.deleted_at,"
                    + " c.content_entry, c.entry, c.tally";

    /** As the column holds a tally that nobody added to: most of them, so it is not parsed each time. */
    private static final String NO_TALLY = "{}";

    private CommentHeads() {}

    public static CommentHead read(ResultSet row) throws SQLException {
        return new CommentHead(
                new CommentId(Sql.uuid(row, "id")),
                new MessageId(Sql.uuid(row, "message")),
                new ConversationId(row.getString("conversation")),
                new Seq(row.getLong("seq")),
                new Seq(row.getLong("number")),
                new PersonId(Sql.uuid(row, "author")),
                row.getInt("version"),
                Sql.time(row, "created_at"),
                Sql.instant(row, "deleted_at"),
                new EntryId(row.getLong("content_entry")),
                new EntryId(row.getLong("entry")),
                tally(row.getString("tally")));
    }

    private static CommentTally tally(String json) {
        return NO_TALLY.equals(json) ? CommentTally.EMPTY : DomainJson.read(json, CommentTally.class);
    }

    static String json(CommentTally tally) {
        return tally.equals(CommentTally.EMPTY) ? NO_TALLY : DomainJson.write(tally);
    }
}
