package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.testbed.ProtectionContract;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/**
 * The lease's epoch. A leader stands still after the index took a stretch and before it moves the cursor. Its lease runs
 * out, the index is lost and made anew, another node begins to fill it; then the first wakes up and moves the cursor.
 */
class LeaseEpochProtectionTest implements ProtectionContract {
    private final Bench bench = Bench.fresh();
    private final Bench other = bench.anotherNode();

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public String promise() {
        return "a new index gets everything, whoever wakes up late";
    }

    @Override
    public void play(Protection protection) {
        if (protection == Protection.OFF) {
            bench.rows.beans().bind(Leases.class, bench.of(LeasesWithoutEpoch.class));
            other.rows.beans().bind(Leases.class, other.of(LeasesWithoutEpoch.class));
        }
        StandingStill sending = new StandingStill(bench.index);
        bench.rows.beans().bind(SearchIndex.class, sending);
        Company company = bench.settledCompany();
        Relay first = RelayTest.started(bench);
        Relay second = RelayTest.started(other);
        EntryId said = company.says(company.ana(), "Ship it?").entry();
        bench.rows.sequence();

        sending.afterPutting = () -> {
            bench.database.execute("update lease set until = now() - interval '1 second' where name = 'search.relay'");
            bench.index.forgets("second");
            bench.index.whilePutting = () -> {
                throw new StoreAway("it has been made anew, and takes nothing yet");
            };
            round(second, other);
            assertThat(cursor()).as("the other node begins from the beginning").isZero();
            bench.index.whilePutting = () -> {};
        };
        round(first, bench);
        round(second, other);
        assertThat(bench.index.entries()).as(promise()).containsExactly(said);
    }

    private static void round(Relay relay, Bench node) {
        relay.poke();
        node.steps.all();
    }

    private long cursor() {
        return bench.rows
                .sql()
                .one("select position from relay where name = 'search'", row -> row.getLong("position"))
                .orElseThrow();
    }

    /** Leads by a lease alone: who takes over begins no new epoch. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class LeasesWithoutEpoch extends Leases {
        private final String me = java.util.UUID.randomUUID().toString();
        private final Sql sql;

        @jakarta.inject.Inject
        LeasesWithoutEpoch(Sql sql) {
            super(sql);
            this.sql = sql;
        }

        @Override
        public Optional<Long> lead(String name) {
            return sql.one("""
                    insert into lease (name, owner, epoch, until) values (?, ?, 1, now() + interval '10 seconds')
                    on conflict (name) do update set owner = excluded.owner, until = excluded.until
                    where lease.owner = excluded.owner or lease.until < now()
                    returning epoch
                    """, row -> row.getLong("epoch"), name, me);
        }
    }

    /** An index that has taken what it was sent, once, long before its client goes on. */
    private static final class StandingStill implements SearchIndex {
        private final SearchIndex index;
        private Runnable afterPutting = () -> {};

        StandingStill(SearchIndex index) {
            this.index = index;
        }

        @Override
        public String incarnation() {
            return index.incarnation();
        }

        @Override
        public Map<Findable, String> put(List<SearchDocument> documents) {
            Map<Findable, String> refused = index.put(documents);
            Runnable once = afterPutting;
            afterPutting = () -> {};
            once.run();
            return refused;
        }

        @Override
        public void purge(Instant removedBefore) {
            index.purge(removedBefore);
        }
    }
}
