package io.onecamp.torture.client;

import java.time.Duration;

/**
 * Up to which position everything was heard. A socket on which {@code resume} came late tells some of what happens now
 * before it tells what was missed; until the missed has begun, what is heard says nothing about what is safe.
 */
final class Resumed {
    private static final Duration IN_EFFECT = Duration.ofSeconds(5);

    private long safe = -1;
    private long last;
    private long since;
    private boolean inEffect;

    /** Connected; answers the position to resume from. */
    long connected(long hello) {
        inEffect = safe < 0 || safe == hello;
        safe = safe < 0 ? hello : safe;
        last = hello;
        since = System.nanoTime();
        return safe;
    }

    /** An event at that position. */
    void heard(long position) {
        boolean wentBack = position <= last;
        boolean tookEffect = System.nanoTime() - since > IN_EFFECT.toNanos();
        last = position;
        if (inEffect) {
            safe = Math.max(safe, position);
        } else if (wentBack || tookEffect) {
            inEffect = true;
            safe = Math.max(safe, position);
        }
    }

    /** Everything up to that position was fetched. */
    void fetched(long position) {
        inEffect = true;
        safe = Math.max(safe, position);
        last = safe;
    }
}
