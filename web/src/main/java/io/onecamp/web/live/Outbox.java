package io.onecamp.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent on one socket: bounded, one frame at a time, without holding a thread while the other side
 * reads. Sends are in line with each other because some servers throw at two at once.
 */
final class Outbox {

    static final int MOST_FRAMES = 1_000;
    static final long MOST_CHARS = 4L * 1024 * 1024;
    private static final long SEND_TIMEOUT_MS = 20_000;

    private final Session session;
    private final SerialTasks tasks;
    private final Runnable drained;
    private final Deque<String> waiting = new ArrayDeque<>();
    private long chars;
    private boolean awake;
    private boolean sending;
    private @Nullable CloseReason closing;

    /** @param drained called when everything was sent */
    Outbox(Session session, Executor executor, Runnable drained) {
        this.session = session;
        this.tasks = new SerialTasks(executor);
        this.drained = drained;
        session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MS);
    }

    /** @return whether it was taken; not where the queue is full: the reader is too slow */
    boolean offer(String frame) {
        synchronized (this) {
            if (closing != null) {
                return true;
            }
            if (waiting.size() >= MOST_FRAMES || chars + frame.length() > MOST_CHARS) {
                return false;
            }
            waiting.add(frame);
            chars += frame.length();
        }
        wake();
        return true;
    }

    synchronized int size() {
        return waiting.size();
    }

    /** Drops what waits, says this instead, and closes after it. */
    void last(String frame, CloseReason reason) {
        synchronized (this) {
            if (closing != null) {
                return;
            }
            closing = reason;
            waiting.clear();
            waiting.add(frame);
            chars = frame.length();
        }
        wake();
    }

    private void wake() {
        synchronized (this) {
            if (awake) {
                return;
            }
            awake = true;
        }
        if (!tasks.submit(this::drain)) {
            abandon();
        }
    }

    private void drain() {
        String next;
        CloseReason over;
        synchronized (this) {
            awake = false;
            if (sending) {
                return;
            }
            next = waiting.poll();
            over = closing;
            if (next != null) {
                chars -= next.length();
                sending = true;
            }
        }
        if (next != null) {
            send(next);
        } else if (over != null) {
            close(over);
        } else {
            drained.run();
        }
    }

    private void send(String frame) {
        try {
            session.getAsyncRemote().sendText(frame, this::sent);
        } catch (RuntimeException e) {
            // The socket is closed already; servers differ in what they throw.
            abandon();
        }
    }

    private void sent(SendResult result) {
        synchronized (this) {
            sending = false;
        }
        if (result.isOK()) {
            wake();
        } else {
            abandon();
        }
    }

    /** Closes without a word: nobody is reading. */
    void abandon() {
        close(new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, "slow"));
    }

    private void close(CloseReason reason) {
        try {
            session.close(reason);
        } catch (IOException | RuntimeException e) {
            // It is gone, which is what was wanted.
        }
    }
}
