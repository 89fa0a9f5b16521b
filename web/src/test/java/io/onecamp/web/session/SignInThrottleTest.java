package io.onecamp.web.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.person.Email;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final Email ana = Email.of("ana@example.org");
    private final SignInThrottle testee = new SignInThrottle();

    @Test
    void after_ten_misses_one_waits_but_nobody_else_does() {
        miss(10);
        assertThatThrownBy(() -> testee.check("192.0.2.1", ana)).isInstanceOf(TooMany.class);
        assertThatCode(() -> testee.check("192.0.2.2", ana)).doesNotThrowAnyException();
        assertThatCode(() -> testee.check("192.0.2.1", Email.of("ben@example.org")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_right_password_clears_the_count() {
        miss(9);
        testee.succeeded("192.0.2.1", ana);
        miss(1);
        assertThatCode(() -> testee.check("192.0.2.1", ana)).doesNotThrowAnyException();
    }

    private void miss(int times) {
        for (int i = 0; i < times; i++) {
            testee.missed("192.0.2.1", ana);
        }
    }
}
