package io.onecamp.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.setting.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Map<String, String> FILE =
            Map.of("onecamp.redis.url", "redis://file:1", "onecamp.reddis", "x");

    @Test
    void a_system_property_is_stronger_than_the_environment_and_that_than_the_file() {
        Map<String, String> environment = Map.of("ONECAMP_REDIS_URL", "redis://environment:1");
        Map<String, String> properties = Map.of("onecamp.redis.url", "redis://property:1");

        assertThat(redis(properties, environment)).isEqualTo("redis://property:1");
        assertThat(redis(Map.of(), environment)).isEqualTo("redis://environment:1");
        assertThat(redis(Map.of(), Map.of())).isEqualTo("redis://file:1");
    }

    @Test
    void an_empty_value_counts_as_not_set() {
        assertThat(redis(Map.of("onecamp.redis.url", " "), Map.of())).isEqualTo("redis://file:1");
    }

    @Test
    void the_short_name_of_the_dgraph_endpoint_is_understood() {
        Configuration configuration = new Configuration(Map.of(), Map.of("ONECAMP_DGRAPH", "graph:9080"), Map.of());

        assertThat(configuration.of(Setting.DGRAPH_ENDPOINT))
                .contains(new Configuration.Value("graph:9080", "environment ONECAMP_DGRAPH"));
    }

    @Test
    void a_misspelt_key_in_the_file_is_told() {
        assertThat(new Configuration(Map.of(), Map.of(), FILE).unknown()).containsExactly("onecamp.reddis");
    }

    private static String redis(Map<String, String> properties, Map<String, String> environment) {
        return new Configuration(properties, environment, FILE)
                .of(Setting.REDIS_URL)
                .orElseThrow()
                .text();
    }
}
