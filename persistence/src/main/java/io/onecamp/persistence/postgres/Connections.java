package io.onecamp.persistence.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All connections of this application to PostgreSQL, whoever pools them, and whether any may be used at this moment. The
 * servers make the data source themselves, so what it shares with the application cannot be a bean.
 */
public final class Connections {
    private static final Set<MendingConnection> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicReference<@Nullable Instant> REFUSED_SINCE = new AtomicReference<>();
    private static volatile long distrustedBefore = System.nanoTime();

    private Connections() {}

    static void opened(MendingConnection connection) {
        OPEN.add(connection);
    }

    static void closed(MendingConnection connection) {
        OPEN.remove(connection);
    }

    /**
     * PostgreSQL does not answer: whoever waits for it is told so now, and whoever comes is told at once.
     *
     * @param since when it answered last
     */
    public static void refuse(Instant since) {
        REFUSED_SINCE.compareAndSet(null, since);
        OPEN.forEach(MendingConnection::abort);
    }

    /** PostgreSQL answers. */
    public static void allow() {
        REFUSED_SINCE.set(null);
    }

    /** Since when it does not answer; empty while it does. */
    public static Optional<Instant> refusedSince() {
        return Optional.ofNullable(REFUSED_SINCE.get());
    }

    /** PostgreSQL was gone meanwhile: each connection that was used before now is asked before it is used again. */
    public static void distrust() {
        distrustedBefore = System.nanoTime();
    }

    static boolean isDistrusted(long usedAt) {
        return usedAt - distrustedBefore < 0;
    }

    /** In the words that say of a connection that it cannot be had. */
    static void checkAllowed() throws SQLException {
        if (REFUSED_SINCE.get() != null) {
            throw new SQLException("PostgreSQL does not answer", "08006");
        }
    }
}
