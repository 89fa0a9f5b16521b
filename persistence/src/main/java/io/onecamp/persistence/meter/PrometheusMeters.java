package io.onecamp.persistence.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.onecamp.domain.meter.Meters;
import io.onecamp.domain.meter.Reading;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A registry of our own, not the server's, so that every server tells the same. */
@ApplicationScoped
public class PrometheusMeters implements Meters {
    private static final Duration[] TIMES = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };
    private static final double[] BATCHES = {1, 2, 4, 8, 16, 32, 64};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Counter committed = Counter.builder("onecamp.journal.entries")
            .description("Entries of the journal that this node committed")
            .register(registry);
    private final DistributionSummary grouped = DistributionSummary.builder("onecamp.group.commit.entries")
            .description("Entries that group commit sent to the graph in one request")
            .serviceLevelObjectives(BATCHES)
            .register(registry);

    public PrometheusMeters() {
        JavaMeters.bindTo(registry);
    }

    @Override
    public void answered(Answered request) {
        Timer.builder("onecamp.http.requests")
                .description("Requests, until their answer was ready to be sent")
                .tags("method", request.method(), "path", request.path(), "outcome", request.outcome())
                .serviceLevelObjectives(TIMES)
                .register(registry)
                .record(request.took());
    }

    @Override
    public void committed(int entries) {
        committed.increment(entries);
    }

    @Override
    public void grouped(int entries) {
        grouped.record(entries);
    }

    @Override
    public void brought(String relay, int entries) {
        Counter.builder("onecamp.relay.entries")
                .description("Entries that a relay on this node brought to its target")
                .tag("relay", relay)
                .register(registry)
                .increment(entries);
    }

    @Override
    public synchronized String told(List<Reading> readings) {
        Map<String, List<Reading>> byName = readings.stream().collect(Collectors.groupingBy(Reading::name));
        byName.forEach((name, of) -> gauges.computeIfAbsent(
                name,
                one -> MultiGauge.builder(one)
                        .description(of.getFirst().meaning())
                        .register(registry)));
        gauges.forEach((name, gauge) -> gauge.register(rows(byName.getOrDefault(name, List.of())), true));
        return registry.scrape();
    }

    private static List<MultiGauge.Row<?>> rows(List<Reading> readings) {
        return readings.stream().<MultiGauge.Row<?>>map(PrometheusMeters::row).toList();
    }

    private static MultiGauge.Row<?> row(Reading reading) {
        Tags tags = Tags.empty();
        for (Map.Entry<String, String> label : reading.labels().entrySet()) {
            tags = tags.and(label.getKey(), label.getValue());
        }
        return MultiGauge.Row.of(tags, reading.value());
    }

    @PreDestroy
    void close() {
        registry.close();
    }
}
