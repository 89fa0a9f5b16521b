package io.onecamp.torture.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Which faults strike, and when: the same seed, the same choices. */
final class FaultPlan {
    private static final int SHORTEST_MS = 500;
    /** Longer than a lease of the seam, and than some deadlines of PostgreSQL's clients. */
    private static final int LONGEST_MS = 14_000;

    private final Random random;
    private final Duration every;

    /** @param every on average, from the end of one to the beginning of the next */
    FaultPlan(long seed, Duration every) {
        this.random = new Random(seed);
        this.every = every;
    }

    Duration pause() {
        return Duration.ofMillis((long) (every.toMillis() * (0.5 + random.nextDouble())));
    }

    /** @param processes those that may be harmed, in a fixed order */
    Fault next(List<String> processes) {
        String process = processes.get(random.nextInt(processes.size()));
        Fault.Way way = Fault.Way.values()[random.nextInt(Fault.Way.values().length)];
        double share = random.nextDouble();
        // Short ones more often: most of what goes wrong is at the edges.
        long lasting = (long) (SHORTEST_MS + share * share * (LONGEST_MS - SHORTEST_MS));
        return new Fault(process, way, Duration.ofMillis(lasting));
    }

    /** Those that are not spared. */
    static List<String> harmed(Set<String> processes, Set<String> spared) {
        return processes.stream()
                .filter(process -> !spared.contains(process))
                .sorted()
                .toList();
    }
}
