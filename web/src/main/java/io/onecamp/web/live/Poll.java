package io.onecamp.web.live;

import io.onecamp.domain.id.Position;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.live.Events;
import io.onecamp.web.WebLog;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One waiting request: answered when something happens, or when its time is over. No thread waits with it. */
final class Poll implements Listener {

    private final Actor actor;
    private final Events events;
    private final int limit;
    private final Executor executor;
    private final AtomicBoolean looking = new AtomicBoolean();

    private volatile long after;

    /** Whether its session has ended: it hears nothing more. */
    private volatile boolean isOver;

    private volatile Consumer<EventsView> answer = found -> {};

    Poll(Query query, Events events, Executor executor) {
        this.actor = query.actor();
        this.after = query.after();
        this.limit = query.limit();
        this.events = events;
        this.executor = executor;
    }

    /** What to do when something happened. Said before listening begins. */
    void onFound(Consumer<EventsView> found) {
        this.answer = found;
    }

    /** The time is over: answers with whatever there is, perhaps nothing. */
    void giveUp(Consumer<EventsView> last) {
        run(() -> last.accept(look()));
    }

    /** Who asks for what. */
    record Query(Actor actor, long after, int limit) {}

    /** Looks once, on the calling thread. */
    EventsView look() {
        while (true) {
            long from = after;
            LiveEvents.Caught caught = events.after(actor, new Position(from), limit);
            if (isOver || caught.events().stream().anyMatch(this::endsIt)) {
                // Whoever asks again is told that its session has ended.
                isOver = true;
                return EventsView.of(List.of(), from);
            }
            List<EventView> views = caught.events().stream()
                    .flatMap(event -> EventViews.of(event).stream())
                    .toList();
            long position = Math.max(from, caught.position().value());
            if (!views.isEmpty() || position == from) {
                return EventsView.of(views, position);
            }
            // Nothing for this person up to there: the next look begins behind it.
            after = position;
        }
    }

    private boolean endsIt(LiveEvent event) {
        return event.entry().change() instanceof Change.SessionEnded ended
                && ended.session().equals(actor.session());
    }

    @Override
    public void hear(long position, String frame) {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        run(this::lookAgain);
    }

    private void lookAgain() {
        looking.set(false);
        EventsView found = look();
        if (!found.events().isEmpty()) {
            answer.accept(found);
        }
    }

    private void run(Runnable task) {
        try {
            executor.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    WebLog.pollDefect(e);
                    answer.accept(EventsView.of(List.of(), after));
                }
            });
        } catch (RejectedExecutionException | IllegalStateException e) {
            // The application is stopping: nothing happened that could still be told.
            answer.accept(EventsView.of(List.of(), after));
        }
    }
}
