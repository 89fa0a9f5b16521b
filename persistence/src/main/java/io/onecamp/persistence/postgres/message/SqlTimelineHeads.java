package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.Stretch;
import io.onecamp.domain.message.TimelineHeads;
import io.onecamp.domain.message.Window;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.postgres.StretchBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right, the conversation's last number and the heads of a stretch, in one statement whose cost is the page's:
 * numbers are dense, so a window is a range of the index on (conversation, seq).
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
            select door.last_seq, %s
            from door
            left join message m on m.workspace = door.workspace and m.conversation = door.id
                and m.seq > door.low and m.seq <= door.high
            order by m.seq
            """;

    private Sql sql;

    SqlTimelineHeads() {}

    @Inject
    public SqlTimelineHeads(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Stretch<MessageHead>> read(
            WorkspaceId workspace, PersonId reader, ConversationId conversation, Window window) {
        long[] last = {-1};
        List<MessageHead> heads = new ArrayList<>();
        sql.list(
                QUESTION.formatted(StretchBounds.of(window, "c.last_seq"), Heads.COLUMNS),
                row -> {
                    last[0] = row.getLong("last_seq");
                    if (row.getObject("id") != null) {
                        heads.add(Heads.read(row));
                    }
                    return last;
                },
                reader.value(),
                workspace.value(),
                conversation.value());
        return last[0] < 0 ? Optional.empty() : Optional.of(new Stretch<>(heads, new Seq(last[0])));
    }
}
