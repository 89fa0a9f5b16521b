package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.parked.ParkedStore;
import io.onecamp.domain.parked.ParkedStoreContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlParkedStoreTest implements ParkedStoreContract {
    private final Bench bench = Bench.fresh();
    private final GraphRelay graph = bench.of(GraphRelay.class);
    private final Relay search = RelayTest.started(bench);
    private final Company company = bench.settledCompany();

    SqlParkedStoreTest() {
        graph.start(bench.steps);
    }

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public ParkedStore testee() {
        return bench.of(SqlParkedStore.class);
    }

    @Override
    public Rows rows() {
        return bench.rows;
    }

    @Override
    public Company company() {
        return company;
    }

    @Override
    public void park(String relay, EntryId refused) {
        Set<EntryId> store = relay.equals("graph") ? bench.graph.refused : bench.index.refused;
        store.add(refused);
        for (int attempt = 1; attempt <= 8; attempt++) {
            round(relay);
            bench.database.execute("update held set next_at = now() - interval '1 second'");
        }
        store.clear();
    }

    @Override
    public List<EntryId> brought(String relay) {
        bench.database.execute("update held set next_at = now() - interval '1 second' where parked_at is null");
        round(relay);
        return relay.equals("graph") ? bench.graph.taken : bench.index.entries();
    }

    private void round(String relay) {
        bench.rows.sequence();
        if (relay.equals("graph")) {
            graph.poke();
        } else {
            search.poke();
        }
        bench.steps.all();
    }

    @Test
    void a_second_parking_of_the_same_stream_is_another_one() {
        EntryId said = company.says(company.ana(), "refused").entry();
        park("graph", said);
        long first = testee().after(0, 1).getFirst().id();
        rows().inTransaction(() -> testee().resend(first));
        brought("graph");
        EntryId again = company.says(company.ana(), "refused, too").entry();
        park("graph", again);
        assertThat(testee().after(0, 1).getFirst().id()).isGreaterThan(first);
    }
}
