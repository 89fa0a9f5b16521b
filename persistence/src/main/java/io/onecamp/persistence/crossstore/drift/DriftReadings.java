package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Comparisons;
import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.meter.Reading;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the last comparison of each store that came to its end has found, and how long ago that was. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DriftReadings implements Reading.Source {
    private Sql sql;
    private Comparisons comparisons;

    DriftReadings() {}

    @Inject
    public DriftReadings(Sql sql, Comparisons comparisons) {
        this.sql = sql;
        this.comparisons = comparisons;
    }

    @Override
    public List<Reading> now() {
        List<Comparison.Count> counts = comparisons.counts();
        List<Reading> readings = new ArrayList<>();
        comparisons.stores().forEach(store -> kinds().forEach(kind -> readings.add(items(store, kind, counts))));
        counts.stream()
                .filter(count -> kinds().noneMatch(count.what()::equals))
                .forEach(count -> readings.add(new Reading(
                        "onecamp_drift_skipped_items",
                        "What the last comparison could not judge",
                        Map.of("store", count.store(), "why", count.what()),
                        count.number())));
        readings.addAll(sql.list(
                "select u.store, extract(epoch from now() - max(c.finished_at)) as age from " + StoredComparisons.ENDED
                        + " group by u.store",
                row -> new Reading(
                        "onecamp_drift_compared_seconds",
                        "How long ago a comparison with this store came to its end",
                        Map.of("store", row.getString("store")),
                        Math.max(0, row.getDouble("age")))));
        return readings;
    }

    /** Zero is told, too: an alarm on a figure that is not there never rings. */
    private static Reading items(String store, String kind, List<Comparison.Count> counts) {
        return new Reading(
                "onecamp_drift_items",
                "Differences between a store and what decides that the last comparison found",
                Map.of("store", store, "kind", kind),
                counts.stream()
                        .filter(count ->
                                count.store().equals(store) && count.what().equals(kind))
                        .mapToLong(Comparison.Count::number)
                        .sum());
    }

    private static Stream<String> kinds() {
        return Stream.of(Difference.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT));
    }
}
