package io.onecamp.persistence.layer;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import java.util.List;
import java.util.Map;

/** A graph's threads behind its store's guard. */
public final class GuardedGraphThreads implements GraphThreads {
    private final GraphThreads threads;
    private final StoreGuard guard;

    public GuardedGraphThreads(GraphThreads threads, StoreGuard guard) {
        this.threads = threads;
        this.guard = guard;
    }

    @Override
    public Map<Seq, Content<CommentCard>> cards(Thread thread, List<Seq> numbers) {
        return guard.call(() -> threads.cards(thread, numbers));
    }

    @Override
    public Map<Seq, Told<CommentCard, CommentTally>> page(Thread thread, List<Seq> numbers) {
        return guard.call(() -> threads.page(thread, numbers));
    }
}
