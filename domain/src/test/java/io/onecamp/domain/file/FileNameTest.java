package io.onecamp.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onecamp.domain.failure.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "plan.pdf, plan.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ana\\plan.pdf, plan.pdf",
        "..\\..\\x, x",
        "'  a b  ', a b",
        "ann\u202egpj.exe, anngpj.exe",
        "\u2066a\u2069\u200e\u200fb, ab",
        "a\u0000\u0007\u007f\u001b[31mb, a[31mb",
        "e\u0301.png, \u00e9.png",
        "🙂.png, 🙂.png",
        "half\ud83d.png, half.png",
        "' <script>.html', <script>.html"
    })
    void what_could_mislead_is_taken_out(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/", "\\", "\u202e", "\u0000", "../.."})
    void a_file_must_have_a_name(String given) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> FileName.of(given));
    }

    @Test
    void a_name_is_bounded_in_characters() {
        String longest = "🙂".repeat(FileName.LONGEST);
        assertThat(FileName.of(longest).value()).isEqualTo(longest);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> FileName.of(longest + "x"));
    }
}
