package io.onecamp.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes say what they are; what they say nothing of is just bytes. */
public interface MediaTypesContract {
    MediaTypes testee();

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, image/png",
        "ffd8ffe000104a46494600010100, image/jpeg",
        "474946383961010001008000, image/gif",
        "52494646240000005745425056503820, image/webp",
        "255044462d312e370a25, application/pdf",
        "504b0304140000000800, application/zip",
        "7f454c4602010100000000000000000002003e00, application/x-executable"
    })
    default void known_beginnings_are_known(String hex, String type) {
        assertThat(testee().of(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @Test
    default void what_a_browser_would_run_is_not_taken_for_an_image() {
        assertThat(of("<!DOCTYPE html><html><script>alert(1)</script></html>")).isEqualTo("text/html");
        assertThat(of("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"))
                .isEqualTo("image/svg+xml");
        assertThat(of("Ship it?")).isEqualTo("text/plain");
    }

    @Test
    default void bytes_that_say_nothing_are_just_bytes() {
        assertThat(testee().of(new byte[0])).isEqualTo("application/octet-stream");
        assertThat(testee().of(HexFormat.of().parseHex("0001020304ffee99aa"))).isEqualTo("application/octet-stream");
    }

    private String of(String text) {
        return testee().of(text.getBytes(StandardCharsets.UTF_8));
    }
}
