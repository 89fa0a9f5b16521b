package io.onecamp.bench.ways;

/** One way to answer the question; clients share it, so it is safe for threads. */
public interface Way extends AutoCloseable {
    /** What it is called in tables. */
    String title();

    /** Whether it answers with attachments, too. */
    default boolean tellsAttachments() {
        return false;
    }

    /** Asks, and reads the whole answer into values. */
    TimelinePage page(Question question) throws Exception;

    @Override
    default void close() throws java.sql.SQLException {}
}
