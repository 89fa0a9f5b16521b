package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.message.MessageHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A relay that was off for a long time holds no more in memory than one that was not. */
class RelayCatchUpTest {
    private static final int ENTRIES = 50_000;

    private final Bench bench = Bench.fresh();
    private final Company company = bench.settledCompany();

    @AfterEach
    void drop() {
        bench.close();
    }

    @Test
    void fifty_thousand_entries_are_brought_a_hundred_at_a_time() {
        MessageHead said = company.says(company.ana(), "again and again");
        bench.database.execute("""
                with entries as (
                    insert into journal (workspace, stream, kind, version, actor, at, payload, salt, digest)
                    select workspace, stream, kind, version, actor, at, payload, salt, digest
                    from journal cross join generate_series(1, %d) where id = %d
                    returning id, stream)
                insert into unnumbered (entry, stream) select id, stream from entries
                """.formatted(ENTRIES - 1, said.entry().value()));
        bench.rows.sequence();
        while (bench.of(OrderedEntries.class).newest().value() < ENTRIES) {
            bench.rows.sequence();
        }
        Relay testee = RelayTest.started(bench);
        long begin = System.nanoTime();
        while (bench.of(RelayReports.class).following().isEmpty()
                || bench.of(RelayReports.class).following().getFirst().behind() > 0) {
            testee.poke();
            bench.steps.all();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("A relay with nothing behind it brings %.0f entries a second.%n", ENTRIES / seconds);
        // Of one thing, only the newest of a stretch is sent: so there is a request for each stretch.
        assertThat(bench.index.requests)
                .hasSizeGreaterThanOrEqualTo(ENTRIES / Relay.AT_ONCE)
                .allMatch(sent -> sent.size() == 1);
        assertThat(bench.index.documents).hasSize(1);
    }
}
