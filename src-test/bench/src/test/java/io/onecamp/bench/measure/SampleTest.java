package io.onecamp.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void percentiles_are_right_to_three_digits() {
        Histogram micros = Sample.histogram();
        for (int i = 1; i <= 1000; i++) {
            Sample.record(micros, i * 1_000_000L);
        }
        Sample sample = new Sample(micros, 0, 10, "");

        assertThat(sample.millis(50)).isCloseTo(500, within(1.0));
        assertThat(sample.millis(99)).isCloseTo(990, within(1.5));
        assertThat(sample.millis(100)).isCloseTo(1000, within(1.5));
        assertThat(sample.perSecond()).isEqualTo(100);
    }

    @Test
    void nothing_measured_is_no_number_rather_than_zero() {
        Sample sample = new Sample(Sample.histogram(), 3, 10, "no");

        assertThat(sample.millis(50)).isNaN();
        assertThat(sample.perSecond()).isZero();
    }

    @Test
    void what_took_longer_than_can_be_told_counts_as_the_longest() {
        Histogram micros = Sample.histogram();
        Sample.record(micros, Long.MAX_VALUE);

        assertThat(new Sample(micros, 0, 1, "").millis(100)).isGreaterThanOrEqualTo(600_000);
    }
}
