package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.setting.Secrecy;
import io.onecamp.domain.setting.Setting;
import io.onecamp.test.docker.Compose.Service;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the containers are told, beside what the product can be told. */
class ComposeSettingsTest {
    private static final String FILE = "_FILE";

    /** Have no value of their own and are not given one here. Whoever adds a setting without one decides about it. */
    private static final Set<Setting> NOT_GIVEN = EnumSet.of(
            // The graph is Dgraph.
            Setting.GRAPH_SQL_URL,
            Setting.GRAPH_SQL_PASSWORD,
            // Dgraph and OpenSearch are reached by networks of their own, without TLS; OpenSearch asks for no user.
            Setting.DGRAPH_TLS_AUTHORITY,
            Setting.OPENSEARCH_USER,
            Setting.OPENSEARCH_PASSWORD,
            // Only the operator knows it: it stands in onecamp.env.
            Setting.PUBLIC_URL);

    private final Compose compose = Compose.read();

    @ParameterizedTest
    @MethodSource("products")
    void everything_the_product_cannot_assume_is_given(Service product) {
        List<Setting> given = settings(product);

        assertThat(given).contains(Setting.GRAPH, Setting.BIND);
        assertThat(Arrays.stream(Setting.values())
                        .filter(setting -> setting.standard().isEmpty())
                        .filter(setting -> !NOT_GIVEN.contains(setting)))
                .isSubsetOf(given);
    }

    @ParameterizedTest
    @MethodSource("products")
    void every_variable_of_the_product_is_one_that_it_reads(Service product) {
        assertThat(product.variables().filter(name -> name.startsWith("ONECAMP_")))
                .allSatisfy(name -> assertThat(setting(name)).as(name).isPresent());
    }

    @ParameterizedTest
    @MethodSource("products")
    void what_is_secret_comes_from_a_file_that_the_product_is_given(Service product) {
        for (Map.Entry<String, Object> variable : product.map("environment").entrySet()) {
            Optional<Setting> setting = setting(variable.getKey());
            if (setting.isPresent()) {
                boolean hidden = setting.get().secrecy() == Secrecy.HIDDEN;
                assertThat(variable.getKey().endsWith(FILE))
                        .as(variable.getKey())
                        .isEqualTo(hidden);
            }
            if (variable.getKey().endsWith(FILE)) {
                String file = String.valueOf(variable.getValue());
                assertThat(file).startsWith("/run/secrets/");
                assertThat(product.list("secrets")).contains(file.substring("/run/secrets/".length()));
            }
        }
    }

    @Test
    void no_password_stands_in_the_file() {
        for (Service service : compose.services()) {
            assertThat(service.variables())
                    .as(service.name())
                    .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|TOKEN|SETUP_CODE)(_KEY)?"));
            assertThat(String.join(" ", service.list("command")))
                    .as(service.name())
                    .doesNotContainIgnoringCase("password")
                    .doesNotContainIgnoringCase("requirepass");
        }
        assertThat(Tree.text(Tree.docker("compose.yaml"))).doesNotContainPattern("://[^/\\s]*:[^/\\s]*@");
    }

    static Stream<Service> products() {
        return Compose.read().services().stream().filter(Service::isProduct);
    }

    private static List<Setting> settings(Service product) {
        return product.variables().flatMap(name -> setting(name).stream()).toList();
    }

    private static Optional<Setting> setting(String variable) {
        String name = variable.endsWith(FILE) ? variable.substring(0, variable.length() - FILE.length()) : variable;
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.environmentName().equals(name))
                .findFirst();
    }
}
