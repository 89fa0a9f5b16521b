package io.onecamp.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void it_is_read_as_an_operator_writes_it() {
        assertThat(Rate.of("600/60")).isEqualTo(new Rate(600, Duration.ofSeconds(60)));
        assertThat(Rate.of("600/60").microsPerCall()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "600", "0/60", "600/0", "-1/60", "6e2/60", "600/60/1", "600 / 60", "99999999/1"})
    void what_is_no_rate_is_refused_and_quoted(String written) {
        assertThatThrownBy(() -> Rate.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("600/60")
                .hasMessageEndingWith(written);
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void every_limit_has_a_standard(Limit limit) {
        assertThat(Rate.of(limit.setting().standard()).calls()).isPositive();
    }

    @Test
    void the_one_that_refuses_is_the_narrower() {
        Rate rate = new Rate(2, Duration.ofSeconds(2));
        Allowance one = Allowance.of(rate, true, 1_000_000);
        Allowance none = Allowance.of(rate, false, 2_000_000);
        assertThat(one.and(none)).isEqualTo(none);
        assertThat(none.and(one)).isEqualTo(none);
        assertThat(one.and(Allowance.of(rate, true, 0))).isEqualTo(one);
    }
}
