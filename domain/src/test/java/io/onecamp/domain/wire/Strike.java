package io.onecamp.domain.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A blow that awaits one connection: the first whose client sends a mark, as a word of a text or of a statement. It falls
 * once; a test asks whether it has fallen, because a fault that missed shows nothing.
 */
public final class Strike {
    private final byte[] mark;
    private final byte[] done;
    private final Blow blow;
    private final CompletableFuture<Void> fallen = new CompletableFuture<>();

    /** How it falls. */
    public enum Blow {
        /** What carries the mark does not arrive, and the connection is reset: cut before sending. */
        BEFORE,
        /** What carries the mark arrives, and the answer does not: the connection is reset instead. */
        REPLY,
        /** The same, and the connection stands: the client waits until its own deadline. */
        SILENCE
    }

    private Strike(String mark, String done, Blow blow) {
        this.mark = mark.getBytes(StandardCharsets.UTF_8);
        this.done = done.getBytes(StandardCharsets.UTF_8);
        this.blow = blow;
    }

    public static Strike on(String mark, Blow blow) {
        return new Strike(mark, "", blow);
    }

    /**
     * The same, where the store has done it only with a later answer: of what a marked connection is answered, everything
     * arrives that comes before {@code done}, as PostgreSQL's {@code COMMIT}.
     */
    public Strike when(String answered) {
        return new Strike(new String(mark, StandardCharsets.UTF_8), answered, blow);
    }

    byte[] mark() {
        return mark;
    }

    byte[] done() {
        return done;
    }

    Blow blow() {
        return blow;
    }

    void fall() {
        fallen.complete(null);
    }

    public boolean hasFallen() {
        return fallen.isDone();
    }

    /** Returns once it has fallen; fails where it does not within a minute. */
    public void awaitFallen() {
        try {
            fallen.get(1, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new AssertionError("nobody sent the mark " + new String(mark, StandardCharsets.UTF_8), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
