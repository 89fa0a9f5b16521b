package io.onecamp.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.limit.Allowance;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.Rate;
import io.onecamp.domain.limit.RateLimits;
import io.onecamp.domain.person.Email;
import io.onecamp.web.limit.LimitHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";

    private final Email ana = Email.of("ana@example.org");
    private final Counters counters = new Counters();
    private final Map<String, Object> attributes = new HashMap<>();
    private final SignInThrottle testee = new SignInThrottle(counters, request());

    @Test
    void after_ten_misses_one_waits_but_nobody_else_does() {
        miss(10, ana);
        assertThatThrownBy(() -> testee.count(HERE, ana)).isInstanceOf(TooMany.class);
        assertThatCode(() -> testee.count("192.0.2.2", ana)).doesNotThrowAnyException();
        assertThatCode(() -> testee.count(HERE, Email.of("ben@example.org"))).doesNotThrowAnyException();
    }

    @Test
    void a_right_password_clears_the_count() {
        miss(9, ana);
        testee.count(HERE, ana);
        testee.succeeded(HERE, ana);
        miss(10, ana);
        assertThatThrownBy(() -> testee.count(HERE, ana)).isInstanceOf(TooMany.class);
    }

    @Test
    void an_office_that_signs_in_is_never_too_many() {
        for (int i = 0; i < 1_000; i++) {
            Email one = Email.of("person" + i + "@example.org");
            testee.count(HERE, one);
            testee.succeeded(HERE, one);
        }
        assertThat(counters.used).isEmpty();
    }

    @Test
    void two_hundred_misses_from_one_address_are_too_many_whomever_they_are_for() {
        for (int i = 0; i < 200; i++) {
            testee.count(HERE, Email.of("person" + i + "@example.org"));
        }
        assertThatThrownBy(() -> testee.count(HERE, ana)).isInstanceOf(TooMany.class);
        assertThatCode(() -> testee.count("192.0.2.2", ana)).doesNotThrowAnyException();
        assertThat(counters.used)
                .as("who was refused for the address is not counted")
                .doesNotContainKey(HERE + " " + ana);
    }

    @Test
    void a_try_at_which_nobody_looked_does_not_count() {
        testee.count(HERE, ana);
        testee.takeBack(HERE, ana);
        assertThat(counters.used).isEmpty();
    }

    @Test
    void what_is_left_is_told() {
        testee.count(HERE, ana);
        assertThat(attributes.get(LimitHeaders.ALLOWANCE))
                .isInstanceOfSatisfying(
                        Allowance.class,
                        allowance -> assertThat(allowance.remaining()).isEqualTo(9));
    }

    private void miss(int times, Email email) {
        for (int i = 0; i < times; i++) {
            testee.count(HERE, email);
        }
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, values) -> {
                    attributes.put(String.valueOf(values[0]), values[1]);
                    return null;
                });
    }

    /** Counts, and lets no time pass. */
    private static final class Counters implements RateLimits {
        private final Map<String, Integer> used = new HashMap<>();

        @Override
        public Allowance take(Limit limit, String who) {
            Rate rate = Rate.of(limit.setting().standard());
            int now = used.getOrDefault(who, 0);
            boolean allowed = now < rate.calls();
            if (allowed) {
                used.put(who, now + 1);
            }
            return Allowance.of(rate, allowed, used.getOrDefault(who, 0) * rate.microsPerCall());
        }

        @Override
        public void giveBack(Limit limit, String who) {
            used.computeIfPresent(who, (key, count) -> count == 1 ? null : count - 1);
        }

        @Override
        public void forget(Limit limit, String who) {
            used.remove(who);
        }
    }
}
