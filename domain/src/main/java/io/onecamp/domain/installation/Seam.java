package io.onecamp.domain.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What keeps the stores together while the application runs: sequencer, group commit, relays, the live tail. */
public interface Seam {
    /** Begins to work; the tables must be there. */
    void start();

    /** Ends what runs, within a few seconds; what is undone stays in the tables. */
    void stop();

    /** How it stands. */
    Report report();

    /**
     * How the seam stands.
     *
     * @param graphAwaySince empty while the graph answers
     * @param relays each relay, the graph's first
     * @param intents what was begun outside the database and is neither used nor undone yet
     */
    record Report(Optional<Instant> graphAwaySince, List<RelayReport> relays, Intents intents) {
        public Report {
            relays = List.copyOf(relays);
        }

        /** Entries that the graph does not have yet. */
        public long pending() {
            return graph().map(RelayReport::behind).orElse(0L);
        }

        /** When the oldest of them was written. */
        public Optional<Instant> oldestPending() {
            return graph().flatMap(RelayReport::oldest);
        }

        /** Streams that are tried again later, of every relay, the parked ones included. */
        public long held() {
            return relays.stream().mapToLong(RelayReport::held).sum();
        }

        /** Streams that wait for an operator. */
        public long parked() {
            return relays.stream().mapToLong(RelayReport::parked).sum();
        }

        private Optional<RelayReport> graph() {
            return relays.stream()
                    .filter(relay -> relay.name().equals(RelayReport.GRAPH))
                    .findFirst();
        }
    }

    /**
     * How a relay stands.
     *
     * @param name where it brings what happened: {@code graph}, {@code search}
     * @param behind entries that it has not brought there yet, or not looked at
     * @param oldest when the oldest of them was written
     * @param held its streams that are tried again later, the parked ones included
     * @param parked its streams that wait for an operator
     * @param leader the node that does the work; empty where none does at this moment
     */
    record RelayReport(
            String name, long behind, Optional<Instant> oldest, long held, long parked, Optional<String> leader) {
        public static final String GRAPH = "graph";
    }

    /**
     * What was begun outside the database and is neither used nor undone.
     *
     * @param oldest when the oldest of it was begun
     */
    record Intents(long waiting, Optional<Instant> oldest) {}
}
