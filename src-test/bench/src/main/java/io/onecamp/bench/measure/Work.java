package io.onecamp.bench.measure;

/** One operation of a client, from the moment it is asked until its whole answer is there. */
@FunctionalInterface
public interface Work {
    /**
     * Does it once.
     *
     * @throws Exception where it failed: counted, never measured
     */
    void once(Turn turn) throws Exception;

    /**
     * Whose turn it is.
     *
     * @param client which client does it, from 0
     * @param number how many were begun before, by all clients; in an open loop in the order in which they are due
     * @param due from when its time is measured, on the monotonic clock
     */
    record Turn(int client, long number, long due) {}
}
