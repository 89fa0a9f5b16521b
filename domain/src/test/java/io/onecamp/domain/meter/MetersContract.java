package io.onecamp.domain.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted is told, in Prometheus' text format. */
public interface MetersContract {
    Meters testee();

    private List<String> told(Reading... readings) {
        return testee().told(List.of(readings)).lines().toList();
    }

    private static Reading behind(String relay, double value) {
        return new Reading("onecamp_relay_behind_entries", "How far behind", Map.of("relay", relay), value);
    }

    @Test
    default void requests_are_counted_by_method_path_and_outcome() {
        testee().answered(new Meters.Answered("GET", "/messages/{id}", 200, Duration.ofMillis(30)));
        testee().answered(new Meters.Answered("GET", "/messages/{id}", 201, Duration.ofMillis(70)));
        testee().answered(new Meters.Answered("GET", "/messages/{id}", 404, Duration.ofMillis(7)));
        assertThat(told())
                .contains(
                        "onecamp_http_requests_seconds_count{method=\"GET\",outcome=\"2xx\",path=\"/messages/{id}\"} 2",
                        "onecamp_http_requests_seconds_bucket{method=\"GET\",outcome=\"2xx\",path=\"/messages/{id}\",le=\"0.05\"} 1",
                        "onecamp_http_requests_seconds_count{method=\"GET\",outcome=\"4xx\",path=\"/messages/{id}\"} 1");
    }

    @Test
    default void what_the_seam_does_is_counted() {
        testee().committed(3);
        testee().committed(2);
        testee().grouped(5);
        testee().grouped(64);
        testee().brought("search", 7);
        testee().brought("search", 1);
        assertThat(told())
                .contains(
                        "onecamp_journal_entries_total 5.0",
                        "onecamp_group_commit_entries_count 2",
                        "onecamp_group_commit_entries_sum 69.0",
                        "onecamp_group_commit_entries_bucket{le=\"8.0\"} 1",
                        "onecamp_relay_entries_total{relay=\"search\"} 8.0");
    }

    @Test
    default void readings_are_told_as_they_are_now_and_those_that_are_gone_are_not() {
        assertThat(told(behind("graph", 4), behind("search", 2)))
                .contains(
                        "onecamp_relay_behind_entries{relay=\"graph\"} 4.0",
                        "onecamp_relay_behind_entries{relay=\"search\"} 2.0");
        assertThat(told(behind("graph", 1)))
                .contains("onecamp_relay_behind_entries{relay=\"graph\"} 1.0")
                .noneMatch(line -> line.contains("relay=\"search\""));
        assertThat(told()).noneMatch(line -> line.startsWith("onecamp_relay_behind_entries{"));
    }

    @Test
    default void the_virtual_machine_is_told_of() {
        assertThat(told())
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .anyMatch(line -> line.startsWith("jvm_threads_live_threads "))
                .anyMatch(line -> line.startsWith("jvm_gc_collections_total{"))
                .anyMatch(line -> line.startsWith("process_cpu_usage "));
    }
}
