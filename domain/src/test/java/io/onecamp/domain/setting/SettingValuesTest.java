package io.onecamp.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingValuesTest {

    private static List<String> mistakes(Setting one, String value) {
        return SettingValues.mistakes(setting -> setting == one ? Optional.of(value) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void what_is_standard_is_right_and_so_is_what_is_not_set(Setting setting) {
        assertThat(mistakes(setting, setting.standard())).isEmpty();
        assertThat(mistakes(setting, "  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LIMIT_POSTING, 6000/60, a lot",
        "LIMIT_SEARCH, 1/1, 0/60",
        "GRAPH_CONCURRENT, 64, 0",
        "SEARCH_BREAKER_CALLS, 2, 1",
        "GRAPH_DEADLINE_MS, 500, 2s",
        "REDIS_DEADLINE_MS, 2147483647, 2147483648",
        "HTTP_PROXIES, 0, -1",
        "GRAPH, dgraph, neo4j",
        "REGISTRATION, closed, nobody",
        "DGRAPH_TLS, on, yes",
        "DGRAPH_ENDPOINT, dgraph:9080, http://dgraph:9080/",
        "DGRAPH_ENDPOINT, [::1]:9080, dgraph",
        "POSTGRES_URL, jdbc:postgresql://db/onecamp, postgres://db/onecamp",
        "OPENSEARCH_URL, https://search:9200, search:9200",
        "S3_ENDPOINT, http://127.0.0.1:9000, ftp://files",
        "RELAY_ATTEMPTS, 3, three"
    })
    void a_wrong_value_is_told_with_its_key_and_what_it_should_be(Setting setting, String right, String wrong) {
        assertThat(mistakes(setting, right)).isEmpty();
        assertThat(mistakes(setting, wrong))
                .singleElement()
                .asString()
                .startsWith(setting.key() + " must be ")
                .contains(wrong);
    }

    @Test
    void what_is_hidden_is_not_shown_for_being_wrong() {
        assertThat(mistakes(Setting.REDIS_URL, "secret@host"))
                .containsExactly("onecamp.redis.url must be a URL that begins with redis: or rediss:.");
        assertThat(mistakes(Setting.REDIS_URL, "redis://:secret@host:6379")).isEmpty();
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(SettingValues.mistakes(
                        setting -> setting.standard().matches("[0-9]+") ? Optional.of("x") : Optional.empty()))
                .hasSizeGreaterThan(10);
    }
}
