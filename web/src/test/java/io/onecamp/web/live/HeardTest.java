package io.onecamp.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {

    @Test
    void a_client_resumes_from_a_position() {
        assertThat(Heard.of("{\"frame\":\"resume\",\"position\":12}")).isEqualTo(new Heard.Resume(12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | malformed",
                "[] | malformed",
                "{\"frame\":1} | malformed",
                "{\"frame\":\"resume\"} | malformed",
                "{\"frame\":\"resume\",\"position\":-1} | malformed",
                "{\"frame\":\"resume\",\"position\":1.5} | malformed",
                "{\"frame\":\"typing\"} | unsupported",
                "{\"frame\":\"shout\"} | unknown_frame"
            })
    void whatever_is_said_has_an_answer(String frame, String code) {
        assertThat(Heard.of(frame)).isEqualTo(new Heard.Mistaken(code));
    }
}
