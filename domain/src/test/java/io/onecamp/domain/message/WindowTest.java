package io.onecamp.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Invalid;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void a_window_has_1_to_200_messages() {
        assertThat(Window.checkedLimit(1)).isEqualTo(1);
        assertThat(Window.checkedLimit(200)).isEqualTo(200);
        for (int limit : new int[] {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> Window.checkedLimit(limit))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            e -> assertThat(e.errors().getFirst().field()).isEqualTo("limit"));
        }
    }
}
