package io.onecamp.domain.limit;

/**
 * Counts what is done. Decided by: Redis for all nodes together; while it is away, each node by itself with the same
 * numbers. What is counted is disposable: where it is lost, everybody begins anew.
 */
public interface RateLimits {
    /**
     * Counts one call, unless it is one too many: what is refused is not counted.
     *
     * @param who whose calls are counted together; kept hashed
     */
    Allowance take(Limit limit, String who);

    /** Takes one call back, which turned out not to count. */
    void giveBack(Limit limit, String who);

    /** Begins anew. */
    void forget(Limit limit, String who);
}
