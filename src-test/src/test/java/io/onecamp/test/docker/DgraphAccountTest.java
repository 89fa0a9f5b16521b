package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounts of a new Dgraph: one real Dgraph with access control, on which the scripts are run. */
class DgraphAccountTest {
    private static final Pattern TOKEN = Pattern.compile("\"accessJWT\":\"([^\"]+)\"");
    private static final String GROOT = "the-administrators";
    private static final String PRODUCT = "the-products";

    @TempDir
    static Path folder;

    private static String url = "";
    private static Started zero;
    private static Started alpha;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Program.isInstalled("dgraph") && Program.isInstalled("curl"), "no dgraph here");
        Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef");
        Files.writeString(folder.resolve("groot"), GROOT);
        Files.writeString(folder.resolve("product"), PRODUCT);
        int offset = Started.offset(5080, 6080, 7080, 8080, 9080);
        url = "http://localhost:" + (8080 + offset);
        String quiet = "--telemetry=reports=false; sentry=false;";
        zero = Started.of(
                folder,
                "zero",
                Map.of("GOMEMLIMIT", "200MiB"),
                List.of(
                        "dgraph",
                        "zero",
                        "--port_offset=" + offset,
                        "--bindall=false",
                        "--my=localhost:" + (5080 + offset),
                        quiet));
        alpha = Started.of(
                folder,
                "alpha",
                Map.of("GOMEMLIMIT", "600MiB"),
                List.of(
                        "dgraph",
                        "alpha",
                        "--port_offset=" + offset,
                        "--bindall=false",
                        "--my=localhost:" + (7080 + offset),
                        "--zero=localhost:" + (5080 + offset),
                        "--acl=secret-file=" + folder.resolve("key") + ";",
                        "--security=whitelist=127.0.0.1,::1;",
                        quiet));
        assertThat(run("account", Map.of())).isEqualTo(0);
    }

    @AfterAll
    static void stop() {
        if (zero != null) {
            alpha.close();
            zero.close();
        }
    }

    @Test
    void the_password_that_everybody_knows_is_not_accepted() {
        assertThat(token("groot", "password")).isEmpty();
        assertThat(token("groot", GROOT)).isNotEmpty();
    }

    @Test
    void the_products_user_changes_schema_and_data_and_no_users() {
        String token = token("onecamp", PRODUCT);

        assertThat(ask(token, "/alter", "text/plain", "try.key: string @index(hash) @upsert ."))
                .contains("Success");
        // What a group may do reaches a running Alpha a moment later.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ask(
                                token, "/mutate?commitNow=true", "application/rdf", "{set {_:a <try.key> \"k\" .\n}}"))
                        .contains("Success"));
        assertThat(ask(token, "/query", "application/dql", "{q(func: eq(try.key, \"k\")) {try.key}}"))
                .contains("\"try.key\":\"k\"");
        assertThat(ask(
                        token,
                        "/admin",
                        "application/json",
                        "{\"query\":\"mutation { addUser(input: [{name: \\\"eve\\\", password: \\\"12345678\\\"}]) "
                                + "{ user { name } } }\"}"))
                .contains("errors");
        assertThat(token("eve", "12345678")).isEmpty();
        assertThat(ask(token, "/alter", "application/json", "{\"drop_all\": true}"))
                .contains("only guardians");
    }

    @Test
    void the_health_check_asks_as_the_product() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "somebody-elses");

        assertThat(run("health", Map.of())).isEqualTo(0);
        assertThat(run("health", Map.of("DGRAPH_PRODUCT_FILE", wrong.toString())))
                .isNotEqualTo(0);
    }

    @Test
    void repeated_it_changes_nothing_and_with_other_secrets_it_says_so() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong-groot"), "another-installations");

        assertThat(run("account", Map.of())).isEqualTo(0);
        assertThat(token("onecamp", PRODUCT)).isNotEmpty();
        assertThat(run("account", Map.of("DGRAPH_GROOT_FILE", wrong.toString(), "DGRAPH_PATIENCE", "1")))
                .isEqualTo(1);
    }

    private static int run(String script, Map<String, String> other) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DGRAPH_URL", url,
                "DGRAPH_GROOT_FILE", folder.resolve("groot").toString(),
                "DGRAPH_PRODUCT_FILE", folder.resolve("product").toString()));
        environment.putAll(other);
        return Program.run(List.of(Tree.docker("dgraph/" + script).toString()), environment)
                .code();
    }

    private static String token(String user, String password) {
        String body = "{\"userid\":\"" + user + "\",\"password\":\"" + password + "\"}";
        Matcher token = TOKEN.matcher(ask("", "/login", "application/json", body));
        return token.find() ? token.group(1) : "";
    }

    private static String ask(String token, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("X-Dgraph-AccessToken", token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
