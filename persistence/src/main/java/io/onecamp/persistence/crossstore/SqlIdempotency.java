package io.onecamp.persistence.crossstore;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.operation.Idempotency;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.RequestHash;
import io.onecamp.persistence.json.DomainJson;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.JDBCException;

/** Keys as rows of the transaction that they protect: a row is there exactly when its effect is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlIdempotency implements Idempotency {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Sql sql;

    SqlIdempotency() {}

    @Inject
    public SqlIdempotency(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Kept> claim(IdempotencyKey key, String operation, RequestHash request) {
        if (key.key().isEmpty() || claimed(key, operation, request)) {
            return Optional.empty();
        }
        Found found = sql.one(
                        "select request, ids, entries from idempotency where owner = ? and operation = ? and key = ?",
                        SqlIdempotency::read,
                        key.owner(),
                        operation,
                        key.key().get())
                .orElseThrow(SqlIdempotency::inProgress);
        if (!found.request().equals(request.hex())) {
            throw new Invalid(
                    "idempotency_key_reused",
                    "This Idempotency-Key was used for another request; every new request needs a new key.",
                    List.of());
        }
        return Optional.of(found.kept());
    }

    private boolean claimed(IdempotencyKey key, String operation, RequestHash request) {
        try {
            return sql.one(
                            "select claim_idempotency_key(?, ?, ?, ?) as claimed",
                            row -> row.getBoolean("claimed"),
                            key.owner(),
                            operation,
                            key.key().orElseThrow(),
                            request.hex())
                    .orElse(false);
        } catch (JDBCException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw inProgress();
            }
            throw e;
        }
    }

    private static Conflict inProgress() {
        return new Conflict(
                "idempotency_in_progress",
                "A request with this Idempotency-Key is still being worked on; ask again in a moment.",
                Duration.ofSeconds(1));
    }

    @Override
    public void remember(IdempotencyKey key, String operation, Kept kept) {
        if (key.key().isPresent()) {
            sql.update(
                    """
                    update idempotency set ids = cast(? as jsonb), entries = ?
                    where owner = ? and operation = ? and key = ?
                    """,
                    DomainJson.write(kept.ids()),
                    // An empty list has no element to tell its type by.
                    kept.entries().isEmpty()
                            ? null
                            : kept.entries().stream().map(EntryId::value).toList(),
                    key.owner(),
                    operation,
                    key.key().get());
        }
    }

    private record Found(String request, Kept kept) {}

    private static Found read(ResultSet row) throws SQLException {
        Map<String, String> ids = new HashMap<>();
        JsonNode json = DomainJson.tree(row.getString("ids"));
        json.properties()
                .forEach(field -> ids.put(field.getKey(), field.getValue().asText()));
        java.sql.Array entries = row.getArray("entries");
        List<EntryId> written = entries == null
                ? List.of()
                : Arrays.stream((Long[]) entries.getArray()).map(EntryId::new).toList();
        return new Found(row.getString("request"), new Kept(ids, written));
    }
}
