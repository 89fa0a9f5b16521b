package io.onecamp.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Form(String text, Long seq, List<String> people) {}

    @Test
    void times_have_exactly_milliseconds_and_nulls_are_left_out() throws JsonProcessingException {
        record View(Instant at, String none) {}
        assertThat(Json.mapper().writeValueAsString(new View(Instant.parse("2026-11-23T09:00:00Z"), null)))
                .isEqualTo("{\"at\":\"2026-11-23T09:00:00.000Z\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":5}",
                "{\"text\":true}",
                "{\"text\":[\"a\"]}",
                "{\"seq\":\"5\"}",
                "{\"seq\":1.5}",
                "{\"people\":\"a\"}",
                "{\"text\":\"a\",\"other\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} x",
                "{\"text\":\"a",
                ""
            })
    void what_is_not_exactly_the_form_is_not_read(String body) {
        assertThat(catchThrowableOfType(
                        JsonProcessingException.class, () -> Json.mapper().readValue(body, Form.class)))
                .isNotNull();
    }
}
