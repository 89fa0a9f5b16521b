package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.persistence.json.DomainJson;
import io.onecamp.persistence.postgres.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads heads from rows of {@code message}. */
public final class Heads {
    public static final String COLUMNS =
            "m.id, m.conversation, m.seq, m.author, m.version, m.created_at, m.deleted_at, m.content_entry, m.entry, m.tally";

    /** As the column holds a tally that nobody added to: most of them, so it is not parsed each time. */
    private static final String NO_TALLY = "{}";

    private Heads() {}

    public static MessageHead read(ResultSet row) throws SQLException {
        return new MessageHead(
                new MessageId(Sql.uuid(row, "id")),
                new ConversationId(row.getString("conversation")),
                new Seq(row.getLong("seq")),
                new PersonId(Sql.uuid(row, "author")),
                row.getInt("version"),
                Sql.time(row, "created_at"),
                Sql.instant(row, "deleted_at"),
                new EntryId(row.getLong("content_entry")),
                new EntryId(row.getLong("entry")),
                tally(row.getString("tally")));
    }

    private static MessageTally tally(String json) {
        return NO_TALLY.equals(json) ? MessageTally.EMPTY : DomainJson.read(json, MessageTally.class);
    }

    static String json(MessageTally tally) {
        return tally.equals(MessageTally.EMPTY) ? NO_TALLY : DomainJson.write(tally);
    }
}
