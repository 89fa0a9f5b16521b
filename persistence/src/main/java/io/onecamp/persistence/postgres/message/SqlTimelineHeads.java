package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.TimelineHeads;
import io.onecamp.domain.message.Window;
import io.onecamp.domain.person.Profile;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The right, the conversation's last number, the heads of a stretch and their authors' names, in one statement whose
 * cost is the page's: numbers are dense, so a window is a range of the index on (conversation, seq).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlTimelineHeads implements TimelineHeads {
    private static final String QUESTION = """
            with door as (
                select c.workspace, c.id, c.last_seq, %s
                from conversation c
                join member o on o.workspace = c.workspace and o.conversation = c.id and o.person = ?
                where c.workspace = ? and c.id = ?)
            select door.last_seq, p.name as author_name, %s
            from door
            left join message m on m.workspace = door.workspace and m.conversation = door.id
                and m.seq > door.low and m.seq <= door.high
            left join person p on p.workspace = m.workspace and p.id = m.author
            order by m.seq
            """;

    private Sql sql;

    SqlTimelineHeads() {}

    @Inject
    public SqlTimelineHeads(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Stretch> read(WorkspaceId workspace, PersonId reader, ConversationId conversation, Window window) {
        long[] last = {-1};
        List<MessageHead> heads = new ArrayList<>();
        Map<String, Profile> people = new HashMap<>();
        sql.list(
                QUESTION.formatted(bounds(window), Heads.COLUMNS),
                row -> {
                    last[0] = row.getLong("last_seq");
                    if (row.getObject("id") != null) {
                        MessageHead head = Heads.read(row);
                        heads.add(head);
                        people.put(head.author().toString(), new Profile(head.author(), row.getString("author_name")));
                    }
                    return last;
                },
                reader.value(),
                workspace.value(),
                conversation.value());
        return last[0] < 0 ? Optional.empty() : Optional.of(new Stretch(heads, new Seq(last[0]), people));
    }

    /** The stretch above {@code low} up to {@code high}, as SQL. Only numbers of ours go in, never a caller's text. */
    private static String bounds(Window window) {
        int limit = window.limit();
        return switch (window) {
            case Window.Newest newest -> "c.last_seq - %d as low, c.last_seq as high".formatted(limit);
            case Window.Before before -> {
                // The newest ones below it, also where nothing of that number was said yet.
                String high =
                        "least(c.last_seq, (%d)::bigint)".formatted(before.seq().value() - 1);
                yield "%s - %d as low, %s as high".formatted(high, limit, high);
            }
            case Window.After after -> range(bounded(after.seq()), bounded(after.seq()) + limit);
            case Window.Around around -> {
                long low = Math.max(0, bounded(around.seq()) - 1 - limit / 2);
                yield range(low, low + limit);
            }
        };
    }

    /** Far above any number given, far below where adding a limit overflows. */
    private static long bounded(Seq seq) {
        return Math.min(seq.value(), Long.MAX_VALUE / 2);
    }

    private static String range(long low, long high) {
        return "(%d)::bigint as low, (%d)::bigint as high".formatted(low, high);
    }
}
