package io.onecamp.domain.installation;

/**
 * A store beside PostgreSQL and the graph, as the installation sees it: made ready at the start, asked how it is. Every
 * such store is degradable: it may be away at the start or at any time, and is made ready when it comes.
 */
public interface RemoteStore {
    /** The store's one name for operators: {@code redis}, {@code s3}, {@code opensearch}. */
    String name();

    /**
     * Makes it ready to be used: a bucket, an index. Idempotent, and safe where several nodes do it at once.
     *
     * @throws StoreAway where it does not answer in time
     */
    void prepare();

    /**
     * Asks it one real, cheap question, past any guard: this is how one finds out.
     *
     * @return what answered, for an operator: program and version
     * @throws StoreAway where it does not answer in time
     */
    String answer();

    /** What a person can and cannot do while it is away, in one line. */
    String whileAway();

    /** How those who use it have found it: whether it answers them, and what they cost it. */
    GuardReport guard();
}
