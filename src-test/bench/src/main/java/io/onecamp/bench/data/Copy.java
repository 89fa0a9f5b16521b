package io.onecamp.bench.data;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's bulk road: rows as text, many at a time. One at a time on a connection. */
public final class Copy implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder piece = new StringBuilder(PIECE + PIECE / 4);

    /** @param columns table and columns, as in {@code person (id, name)} */
    public Copy(Connection connection, String columns) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + columns + " FROM STDIN");
    }

    /** One row; null is SQL's. */
    public void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                piece.append('\t');
            }
            append(values[i]);
        }
        piece.append('\n');
        if (piece.length() >= PIECE) {
            flush();
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> piece.append("\\N");
            case String text -> escaped(text);
            case Instant time -> piece.append(time);
            default -> piece.append(value);
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> piece.append("\\\\");
                case '\n' -> piece.append("\\n");
                case '\r' -> piece.append("\\r");
                case '\t' -> piece.append("\\t");
                default -> piece.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        piece.setLength(0);
    }

    /** Ends it; without this the rows are not there. */
    public void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
