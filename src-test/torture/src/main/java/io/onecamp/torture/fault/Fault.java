package io.onecamp.torture.fault;

import java.time.Duration;

/**
 * What is done to one process.
 *
 * @param process as the launcher calls it
 * @param lasting how long it is away or frozen
 */
record Fault(String process, Way way, Duration lasting) {

    /** How it goes. */
    enum Way {
        /** As in a crash, and started again at once. */
        KILL("killed"),
        /** As in a crash, and away for a while. */
        AWAY("away"),
        /** It neither answers nor goes away. */
        FREEZE("frozen"),
        /** As an operator does it. */
        RESTART("restarted");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    String words() {
        boolean lasts = way == Way.AWAY || way == Way.FREEZE;
        return process + " " + way.words + (lasts ? " for " + lasting.toMillis() / 1000.0 + " s" : "");
    }
}
