package io.onecamp.domain.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One going through of stores: how far it is and what it found.
 *
 * @param stores those that it compares, in order
 * @param compared how many things of each store were looked at
 * @param skipped what could not be judged; the first of them where there are very many
 * @param differences the first of them where there are very many
 * @param counts of all, by store and kind: what the metric tells
 * @param mended how many entries that mend were written, or things removed
 */
public record Comparison(
        long id,
        Aim aim,
        List<String> stores,
        State state,
        Progress progress,
        Map<String, Long> compared,
        List<Skipped> skipped,
        List<Difference> differences,
        List<Count> counts,
        long mended) {
    public Comparison {
        stores = List.copyOf(stores);
        compared = Map.copyOf(compared);
        skipped = List.copyOf(skipped);
        differences = List.copyOf(differences);
        counts = List.copyOf(counts);
    }

    /** What is done about what is found. */
    public enum Aim {
        /** Nothing: it is told. */
        COMPARE,
        /** It is mended as soon as it is found. */
        REPAIR,
        /** Everything is sent again without asking whether it is there; what is newer stays. */
        REBUILD,
        /** The store is emptied first. */
        WIPE_AND_REBUILD
    }

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE
    }

    /**
     * How far it is.
     *
     * @param at which pair of stores it is going through; empty before the first and after the last
     * @param done things looked at
     * @param total how many there were at the beginning; more may come
     * @param left how long it will still take at this rate; empty where it is over or nothing can be said yet
     */
    public record Progress(
            Instant startedAt,
            Optional<Instant> finishedAt,
            String at,
            long done,
            long total,
            Optional<Duration> left) {}

    /**
     * What could not be judged.
     *
     * @param why {@code busy}: it changed at each look; {@code parked}: what it lacks waits for an operator;
     *     {@code away}: the store did not answer; {@code unread}: its journal entry is not there
     */
    public record Skipped(String store, String key, String why) {}

    /** How many of one kind. */
    public record Count(String store, String what, long number) {}

    /** Whether it sends instead of asking. */
    public static boolean sends(Aim aim) {
        return aim == Aim.REBUILD || aim == Aim.WIPE_AND_REBUILD;
    }

    public boolean isOver() {
        return state == State.DONE;
    }
}
