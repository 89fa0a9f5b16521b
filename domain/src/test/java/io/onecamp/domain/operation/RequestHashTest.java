package io.onecamp.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestHashTest {
    @Test
    void a_hash_is_as_computed_by_hand() {
        // printf '\0\0\0\2ab\0\0\0\1c' | sha256sum
        assertThat(RequestHash.of("ab", "c").hex())
                .isEqualTo("f2939f903016e5bb29b1e4a61cdbd376220ca03a24180b39995f2d50f2e0a647");
    }

    @Test
    void no_two_requests_run_together() {
        assertThat(RequestHash.of("ab", "c"))
                .isNotEqualTo(RequestHash.of("a", "bc"))
                .isNotEqualTo(RequestHash.of("abc"))
                .isNotEqualTo(RequestHash.of("ab", "c", ""))
                .isNotEqualTo(RequestHash.of("ab\0\0\0\1c"))
                .isEqualTo(RequestHash.of("ab", "c"));
        assertThat(RequestHash.of("ä")).isNotEqualTo(RequestHash.of("a\u0308"));
        assertThat(RequestHash.of()).isNotEqualTo(RequestHash.of(""));
    }
}
