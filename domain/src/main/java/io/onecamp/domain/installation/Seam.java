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
     * @param pending entries that the graph does not have yet
     * @param oldestPending when the oldest of them was written
     * @param held streams that are tried again later, the parked ones included
     * @param parked streams that wait for an operator
     * @param relays those that follow the one order, by name
     */
    record Report(
            Optional<Instant> graphAwaySince,
            long pending,
            Optional<Instant> oldestPending,
            long held,
            long parked,
            List<RelayReport> relays) {
        public Report {
            relays = List.copyOf(relays);
        }
    }

    /**
     * How a relay that follows the one order stands.
     *
     * @param name what it brings there: {@code search}
     * @param behind positions that it has not looked at yet
     * @param held its streams that are tried again later, the parked ones included
     * @param parked its streams that wait for an operator
     */
    record RelayReport(String name, long behind, long held, long parked) {}
}
