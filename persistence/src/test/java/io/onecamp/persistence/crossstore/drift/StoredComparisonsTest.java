package io.onecamp.persistence.crossstore.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Comparison.Skipped;
import io.onecamp.domain.drift.Comparisons;
import io.onecamp.domain.drift.ComparisonsContract;
import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.meter.Reading;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import io.onecamp.persistence.testbed.TestConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredComparisonsTest implements ComparisonsContract {
    private final Database database = Database.fresh();
    private final PostgresRows rows = new PostgresRows(database);

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    public Comparisons testee() {
        return rows.beans().of(StoredComparisons.class);
    }

    @Override
    public Rows rows() {
        return rows;
    }

    @Override
    public void toItsEnd() {
        TestConfig.set("onecamp.drift.again-ms", "1");
        Comparer comparer = rows.beans().of(Comparer.class);
        for (int i = 0; i < 5_000; i++) {
            comparer.round();
            if (testee().latest().filter(Comparison::isOver).isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("it never ends");
    }

    @Test
    void a_store_that_is_away_is_left_out_and_told() {
        Company.fresh(rows);
        rows.inTransaction(() -> testee().begin(Comparison.Aim.COMPARE, List.of("graph")));
        toItsEnd();
        Comparison over = testee().latest().orElseThrow();
        assertThat(over.differences()).isEmpty();
        assertThat(over.skipped()).extracting(Skipped::why).isNotEmpty().containsOnly("away");
    }

    @Test
    void what_the_last_one_found_is_told_as_figures_also_where_it_is_nothing() {
        Company.fresh(rows);
        DriftReadings readings = new DriftReadings(rows.sql(), testee());
        assertThat(readings.now())
                .as("before there was any")
                .hasSize(testee().stores().size() * Difference.Kind.values().length)
                .allSatisfy(reading -> assertThat(reading.value()).isZero());
        rows.inTransaction(() -> testee().begin(Comparison.Aim.COMPARE, List.of("graph")));
        toItsEnd();
        long id = testee().latest().orElseThrow().id();
        database.execute("insert into comparison_count (comparison, store, what, number) values (" + id
                + ", 'graph', 'missing', 3)");
        assertThat(readings.now())
                .contains(new Reading(
                        "onecamp_drift_items",
                        "Differences between a store and what decides that the last comparison found",
                        Map.of("store", "graph", "kind", "missing"),
                        3))
                .anyMatch(reading -> reading.name().equals("onecamp_drift_skipped_items")
                        && reading.labels().equals(Map.of("store", "graph", "why", "away")))
                .anyMatch(reading -> reading.name().equals("onecamp_drift_compared_seconds")
                        && reading.labels().equals(Map.of("store", "graph")));
    }

    @Test
    void another_node_goes_on_where_the_first_was_and_the_first_settles_nothing_any_more() {
        Company.fresh(rows);
        rows.inTransaction(() -> testee().begin(Comparison.Aim.COMPARE, List.of("graph")));
        rows.beans().of(Comparer.class).round();
        ComparisonRows stale = rows.beans().of(ComparisonRows.class);
        Running seen = stale.running().orElseThrow();
        long epoch = rows.sql()
                .one("select epoch from lease where name = 'drift'", row -> row.getLong(1))
                .orElseThrow();
        database.execute("update lease set owner = 'another node', epoch = epoch + 1 where name = 'drift'");
        stale.finish(seen, epoch);
        stale.failed(seen, epoch);
        assertThat(stale.running()).contains(seen);
    }
}
