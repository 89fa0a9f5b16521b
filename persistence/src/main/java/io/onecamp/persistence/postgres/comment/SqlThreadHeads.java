package io.onecamp.persistence.postgres.comment;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.ThreadHeads;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Stretch;
import io.onecamp.domain.message.Window;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.postgres.StretchBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The right, the last number and the heads of a stretch of one message's comments, in one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlThreadHeads implements ThreadHeads {
    private static final String QUESTION = """
            with door as (
                select m.workspace, m.id, t.last_number, %s
                from message m
                join member o on o.workspace = m.workspace and o.conversation = m.conversation and o.person = ?
                cross join lateral (
                    select coalesce(max(n.number), 0) as last_number
                    from comment n where n.workspace = m.workspace and n.message = m.id) t
                where m.workspace = ? and m.id = ?)
            select door.last_number, %s
            from door
            left join comment c on c.workspace = door.workspace and c.message = door.id
                and c.number > door.low and c.number <= door.high
            order by c.number
            """;

    private Sql sql;

    SqlThreadHeads() {}

    @Inject
    public SqlThreadHeads(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Stretch<CommentHead>> read(
            WorkspaceId workspace, PersonId reader, MessageId message, Window window) {
        long[] last = {-1};
        List<CommentHead> heads = new ArrayList<>();
        sql.list(
                QUESTION.formatted(StretchBounds.of(window, "t.last_number"), CommentHeads.COLUMNS),
                row -> {
                    last[0] = row.getLong("last_number");
                    if (row.getObject("id") != null) {
                        heads.add(CommentHeads.read(row));
                    }
                    return last;
                },
                reader.value(),
                workspace.value(),
                message.value());
        return last[0] < 0 ? Optional.empty() : Optional.of(new Stretch<>(heads, new Seq(last[0])));
    }
}
