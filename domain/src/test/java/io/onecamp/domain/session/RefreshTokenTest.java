package io.onecamp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.id.SessionId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {
    @Test
    void a_token_is_read_back_as_it_was_handed_out() {
        RefreshToken token = RefreshToken.fresh(SessionId.fresh());
        assertThat(RefreshToken.parse(token.text())).isEqualTo(token);
        assertThat(RefreshToken.parse(token.text()).hash()).isEqualTo(token.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "x.y", ".secret", "0198f2c4-1111-7000-8000-000000000001"})
    void what_cannot_be_one_is_refused(String text) {
        assertThatThrownBy(() -> RefreshToken.parse(text))
                .isInstanceOfSatisfying(
                        Unauthenticated.class, e -> assertThat(e.code()).isEqualTo("refresh_refused"));
    }

    @Test
    void secrets_differ_fit_into_a_url_and_do_not_show() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> Secrets.fresh()))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
        RefreshToken token = RefreshToken.fresh(SessionId.fresh());
        assertThat(token.toString()).doesNotContain(token.secret());
        assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.secret());
    }
}
