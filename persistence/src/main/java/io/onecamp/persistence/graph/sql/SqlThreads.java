package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Reads comments from the SQL graph. */
@ApplicationScoped
@Typed(SqlThreads.class)
@Transactional(Transactional.TxType.NEVER)
public class SqlThreads implements GraphThreads {
    // Number 0 is the message itself.
    private static final SqlPages<CommentCard, CommentTally> PAGES = new SqlPages<>(
            "c.workspace = ? AND c.conversation = ? AND c.seq = ? AND c.number > 0 AND c.number = ANY (?)",
            CommentCard.class,
            CommentCard::number,
            CommentTally.class,
            CommentTally.EMPTY);

    @Inject
    private GraphTransaction transaction;

    protected SqlThreads() {}

    SqlThreads(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Map<Seq, Content<CommentCard>> cards(Thread thread, List<Seq> numbers) {
        return PAGES.cards(transaction, values(thread), numbers);
    }

    @Override
    public Map<Seq, Told<CommentCard, CommentTally>> page(Thread thread, List<Seq> numbers) {
        return PAGES.told(transaction, values(thread), numbers);
    }

    private static List<Object> values(Thread thread) {
        return List.of(
                thread.workspace().value(),
                thread.conversation().value(),
                thread.seq().value());
    }
}
