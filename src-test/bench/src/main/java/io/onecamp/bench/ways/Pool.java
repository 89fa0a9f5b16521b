package io.onecamp.bench.ways;

import io.onecamp.bench.place.Endpoints;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few connections that clients share, opened before anything is measured. */
final class Pool implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(CONNECTIONS);

    Pool(Endpoints endpoints) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            free.add(endpoints.main());
        }
    }

    <T> T with(Use<T> use) throws Exception {
        Connection connection = free.take();
        try {
            return use.on(connection);
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : free) {
            connection.close();
        }
    }

    /** Statements on one connection. */
    interface Use<T> {
        T on(Connection connection) throws Exception;
    }
}
