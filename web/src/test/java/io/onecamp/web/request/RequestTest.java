package io.onecamp.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    @Test
    void a_cursor_reads_back_as_it_was_made() {
        String cursor = Cursor.of("Ana\nwith a line", "id-1");
        assertThat(Cursor.read(cursor, (first, second) -> first + "|" + second)).contains("Ana\nwith a line|id-1");
    }

    @Test
    void an_id_that_cannot_be_one_is_not_found() {
        assertThatThrownBy(() -> PathIds.message("1-1-1-1-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> PathIds.conversation("../x")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3\"", " \"3\" "})
    void a_version_is_read_from_its_etag(String header) {
        assertThat(IfMatch.version(header)).contains(3);
    }

    @Test
    void no_precondition_is_no_version() {
        assertThat(IfMatch.version(null)).isEmpty();
        assertThat(IfMatch.version("*")).isEmpty();
    }
}
