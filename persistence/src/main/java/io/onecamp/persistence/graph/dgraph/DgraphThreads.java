package io.onecamp.persistence.graph.dgraph;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Reads comments from Dgraph. */
@ApplicationScoped
@Typed(DgraphThreads.class)
@Transactional(Transactional.TxType.NEVER)
public class DgraphThreads implements GraphThreads {
    private static final DgraphPages<CommentCard, CommentTally> PAGES = new DgraphPages<>(
            "comment", CommentCard.class, CommentCard::number, CommentTally.class, CommentTally.EMPTY);

    @Inject
    private DgraphCalls calls;

    protected DgraphThreads() {}

    DgraphThreads(DgraphCalls calls) {
        this.calls = calls;
    }

    @Override
    public Map<Seq, Content<CommentCard>> cards(Thread thread, List<Seq> numbers) {
        return PAGES.cards(calls, keys(thread, numbers));
    }

    @Override
    public Map<Seq, Told<CommentCard, CommentTally>> page(Thread thread, List<Seq> numbers) {
        return PAGES.told(calls, keys(thread, numbers));
    }

    private static List<String> keys(Thread thread, List<Seq> numbers) {
        return numbers.stream()
                .distinct()
                .map(number -> NodeState.commentKey(thread.workspace(), thread.conversation(), thread.seq(), number))
                .toList();
    }
}
