package io.onecamp.bench.measure;

/** One operation of a client, from the moment it is asked until its whole answer is there. */
@FunctionalInterface
public interface Work {
    /**
     * Does it once.
     *
     * @param client which client does it, from 0
     * @throws Exception where it failed: counted, never measured
     */
    void once(int client) throws Exception;
}
