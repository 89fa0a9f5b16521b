package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.operation.Idempotency;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.RequestHash;
import io.onecamp.persistence.testbed.ProtectionContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;

/** The key's row, inserted first. Without it two who look at the same moment both find nothing, and both post. */
class IdempotencyRowProtectionTest implements ProtectionContract {
    private static final String POST = "message.post";
    private static final RequestHash REQUEST = RequestHash.of("Ship it?");

    private final Bench bench = Bench.fresh();
    private final Company company = bench.settledCompany();
    private final IdempotencyKey key =
            IdempotencyKey.of(company.ana().id(), UUID.randomUUID().toString());

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public String promise() {
        return "a repetition that comes too early finds the first one";
    }

    @Override
    public void play(Protection protection) {
        Idempotency keys = protection == Protection.ON ? bench.rows.idempotency() : new LooksFirst(bench);
        try (OpenTransaction first = OpenTransaction.of(bench.rows);
                OpenTransaction repetition = OpenTransaction.of(bench.rows)) {
            String once = first.does(() -> posts(keys));
            CompletableFuture<String> again = repetition.begins(() -> posts(keys));
            // With the row it waits at it; without, it has looked and waits for the conversation.
            bench.rows.awaitBlocked(1);
            first.commit();
            String repeated = OpenTransaction.answer(again);
            repetition.commit();
            assertThat(repeated).as(promise()).isEqualTo(once);
        }
        assertThat(bench.rows.sql().list("select id from message", row -> row.getString("id")))
                .as(promise())
                .hasSize(1);
    }

    /** As the use case is run: claim, act, remember, all in one transaction. */
    private String posts(Idempotency keys) {
        Optional<Idempotency.Kept> kept = keys.claim(key, POST, REQUEST);
        if (kept.isPresent()) {
            return String.valueOf(kept.get().ids().get("message"));
        }
        String id = company.saying(company.ana(), company.conversation(), "Ship it?")
                .id()
                .toString();
        keys.remember(
                key,
                POST,
                new Idempotency.Kept(Map.of("message", id), bench.rows.journal().appended()));
        return id;
    }

    /** Reads whether the key is known, and writes it down at the end: the naive form. */
    private record LooksFirst(Bench bench) implements Idempotency {
        @Override
        public Optional<Kept> claim(IdempotencyKey key, String operation, RequestHash request) {
            return bench.rows
                    .sql()
                    .one(
                            "select ids ->> 'message' as message from idempotency where owner = ? and key = ?",
                            row -> new Kept(Map.of("message", row.getString("message")), List.of()),
                            key.owner(),
                            key.key().orElseThrow());
        }

        @Override
        public void remember(IdempotencyKey key, String operation, Kept kept) {
            bench.rows
                    .sql()
                    .update(
                            """
                            insert into idempotency (owner, operation, key, request, version, ids)
                            values (?, ?, ?, 'any', 1, jsonb_build_object('message', ?)) on conflict do nothing
                            """,
                            key.owner(),
                            operation,
                            key.key().orElseThrow(),
                            kept.ids().get("message"));
        }
    }
}
