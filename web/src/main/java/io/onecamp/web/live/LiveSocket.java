package io.onecamp.web.live;

import io.onecamp.domain.id.Position;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.live.Events;
import io.onecamp.web.WebLog;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One open socket of one session. It says hello, then waits a moment for the client to say where it wants to resume, then
 * catches up from there out of what is kept, and then passes on what is delivered.
 *
 * <p>While it catches up, what is delivered is not kept here, only how far delivery has come: whatever was delivered is
 * also kept for asking, so the catching up just goes on until it has passed that point. Hence no gap, no double, and no
 * second queue.
 */
final class LiveSocket implements Listener {

    /** How long to wait for {@code resume} after hello, before live events flow. */
    private static final long GRACE_MS = 250;

    private static final int PAGE = 200;
    private static final int MOST_WAITING = 400;
    private static final long HARD_CLOSE_S = 5;

    private final Session session;
    private final Actor actor;
    private final Events events;
    private final ScheduledExecutorService executor;
    private final SerialTasks tasks;
    private final Outbox outbox;

    private Stage stage = Stage.WAITING;
    private long reached;
    private long heard;
    private boolean paused;

    LiveSocket(Session session, Actor actor, Events events, ScheduledExecutorService executor) {
        this.session = session;
        this.actor = actor;
        this.events = events;
        this.executor = executor;
        this.tasks = new SerialTasks(executor);
        this.outbox = new Outbox(session, executor, this::drained);
    }

    Actor actor() {
        return actor;
    }

    /** Says hello. Called once, when what happens from now on is delivered here already. */
    void welcome(Position newest) {
        synchronized (this) {
            reached = newest.value();
        }
        say(Frame.hello(newest.value(), actor.session()));
        try {
            executor.schedule(() -> submit(this::startUnlessResumed), GRACE_MS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | IllegalStateException e) {
            outbox.abandon();
        }
    }

    @Override
    public void hear(long position, String frame) {
        synchronized (this) {
            if (stage == Stage.CLOSED || position <= reached && stage == Stage.LIVE) {
                return;
            }
            if (stage != Stage.LIVE) {
                heard = Math.max(heard, position);
                return;
            }
            reached = position;
        }
        say(frame);
    }

    /** Everything after a position, in order, and then live; or, where that is too much or not kept, a gap. */
    void resume(long from) {
        submit(() -> {
            long newest = events.newest().value();
            boolean gap = Following.isGap(from, newest, events.oldest().value());
            synchronized (this) {
                if (stage == Stage.CLOSED) {
                    return;
                }
                stage = Stage.CATCHING;
                reached = gap ? newest : from;
            }
            if (gap) {
                say(Frame.gap(newest));
            }
            catchUp();
        });
    }

    /** Answers a frame that needs nothing else. */
    void say(String frame) {
        if (!outbox.offer(frame)) {
            WebLog.socketSlow(actor.session().toString());
            bye("slow", CloseCodes.TRY_AGAIN_LATER);
        }
    }

    /** The last word; whoever does not read it is cut all the same. */
    void bye(String reason, CloseCodes code) {
        closed();
        outbox.last(Frame.bye(reason), new CloseReason(code, reason));
        try {
            executor.schedule(outbox::abandon, HARD_CLOSE_S, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | IllegalStateException e) {
            outbox.abandon();
        }
    }

    /** The other side, or the server, closed it. */
    synchronized void closed() {
        stage = Stage.CLOSED;
    }

    private void startUnlessResumed() {
        synchronized (this) {
            if (stage != Stage.WAITING) {
                return;
            }
            stage = Stage.CATCHING;
        }
        catchUp();
    }

    /** One page; then live where delivery is reached, or the next page, at once or when the reader has read. */
    private void catchUp() {
        long from;
        synchronized (this) {
            if (stage != Stage.CATCHING) {
                return;
            }
            from = reached;
        }
        LiveEvents.Caught caught = events.after(actor, new Position(from), PAGE);
        caught.events().forEach(this::pass);
        boolean goesOn;
        synchronized (this) {
            if (stage != Stage.CATCHING) {
                return;
            }
            reached = Math.max(from, caught.position().value());
            boolean more = reached > from || reached < heard;
            stage = more ? Stage.CATCHING : Stage.LIVE;
            paused = more && outbox.size() >= MOST_WAITING;
            goesOn = more && !paused;
        }
        if (goesOn) {
            submit(this::catchUp);
        }
    }

    private void pass(LiveEvent event) {
        if (Following.ends(event, actor.session())) {
            bye("session_ended", CloseCodes.NORMAL_CLOSURE);
            return;
        }
        EventViews.of(event).map(Frame::event).ifPresent(this::say);
    }

    private void drained() {
        boolean waits;
        synchronized (this) {
            waits = paused;
            paused = false;
        }
        if (waits) {
            submit(this::catchUp);
        }
    }

    private void submit(Runnable task) {
        boolean taken = tasks.submit(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                WebLog.socketDefect(session.getId(), e);
                bye("error", CloseCodes.UNEXPECTED_CONDITION);
            }
        });
        if (!taken) {
            bye("too_many_frames", CloseCodes.VIOLATED_POLICY);
        }
    }

    /** How far a socket has come. */
    private enum Stage {
        WAITING,
        CATCHING,
        LIVE,
        CLOSED
    }
}
