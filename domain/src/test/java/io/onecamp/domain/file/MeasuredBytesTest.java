package io.onecamp.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onecamp.domain.failure.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeasuredBytesTest {
    private static MeasuredBytes of(String text, long most) {
        return new MeasuredBytes(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    }

    @Test
    void counts_and_hashes_what_passes_however_it_is_read() throws IOException {
        MeasuredBytes bytes = of("abc", 3);
        assertThat(bytes.read()).isEqualTo('a');
        assertThat(bytes.readAllBytes()).hasSize(2);
        assertThat(bytes.read()).isEqualTo(-1);
        assertThat(bytes.size()).isEqualTo(3);
        assertThat(bytes.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void one_byte_too_many_does_not_pass() {
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> of("abcd", 3).readAllBytes());
    }
}
