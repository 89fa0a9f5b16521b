package io.onecamp.test.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The product's own description of its interface, as the judge of every answer: an operation, status, media type or body
 * that it does not describe fails the story, whatever the story itself asks.
 */
final class Described {
    static final String PROBLEM = "application/problem+json";
    private static final String HOME = "https://onecamp.test/openapi";

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();
    private final Set<String> called = new ConcurrentSkipListSet<>();

    Described(String json) {
        document = Json.read(json);
        schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(HOME, json))));
    }

    /** Fails where the answer is not as described. */
    void check(Answer answer) {
        String path = "/api/v1" + answer.call().path().split("\\?")[0];
        Optional<String> template = template(path);
        JsonNode operation = template.map(found -> document.path("paths").path(found))
                .map(item -> item.path(answer.call().method().toLowerCase(Locale.ROOT)))
                .orElseGet(MissingNode::getInstance);
        if (operation.isMissingNode()) {
            assertThat(answer.status())
                    .as("Nothing describes this call, so it must be refused: %s", answer)
                    .isIn(400, 401, 404, 405);
            checkProblem(answer);
            return;
        }
        called.add(answer.call().method() + " " + template.orElseThrow());
        checkAgainst(answer, template.orElseThrow());
    }

    /** An event as the socket or the long poll tells it. */
    void checkEvent(JsonNode event) {
        valid("#/components/schemas/Event", event, event.toString());
    }

    /** How many of the described operations the stories called, and which they did not. */
    String coverage() {
        Set<String> all = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(key ->
                                Set.of("get", "post", "put", "patch", "delete").contains(key))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
        long seen = all.stream().filter(called::contains).count();
        return seen + " of " + all.size() + " described operations were called; not "
                + all.stream().filter(one -> !called.contains(one)).sorted().toList();
    }

    private void checkAgainst(Answer answer, String template) {
        String method = answer.call().method().toLowerCase(Locale.ROOT);
        JsonNode responses = document.path("paths").path(template).path(method).path("responses");
        String status = statusKey(responses, answer.status());
        assertThat(status).as("Nothing describes this status: %s", answer).isNotNull();
        String pointer = "#/paths/" + escaped(template) + "/" + method + "/responses/" + status;
        JsonNode response = responses.path(status);
        if (response.has("$ref")) {
            pointer = response.path("$ref").asText();
            response = document.at(pointer.substring(1));
        }
        if (answer.call().method().equals("HEAD")) {
            assertThat(answer.bytes()).as("HEAD has no body: %s", answer).isEmpty();
            return;
        }
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            assertThat(answer.text())
                    .as("Nothing describes a body here: %s", answer)
                    .isEmpty();
            return;
        }
        if (content.has("*/*") && answer.status() < 300) {
            return;
        }
        assertThat(content.has(answer.mediaType()))
                .as("Nothing describes the media type %s: %s", answer.mediaType(), answer)
                .isTrue();
        if (!answer.mediaType().endsWith("json")) {
            return;
        }
        valid(pointer + "/content/" + escaped(answer.mediaType()) + "/schema", answer.body(), answer.toString());
        if (answer.mediaType().equals(PROBLEM)) {
            checkProblem(answer);
        }
    }

    /** What JSON Schema cannot say: the body's status is the status, and the path is the path. */
    private void checkProblem(Answer answer) {
        assertThat(answer.mediaType()).as(answer.toString()).isEqualTo(PROBLEM);
        valid("#/components/schemas/Problem", answer.body(), answer.toString());
        assertThat(answer.body().path("status").asInt()).as(answer.toString()).isEqualTo(answer.status());
        assertThat(answer.body().path("instance").asText())
                .as(answer.toString())
                .isEqualTo("/api/v1" + answer.call().path().split("\\?")[0]);
    }

    private void valid(String pointer, JsonNode value, String told) {
        JsonSchema schema = known.computeIfAbsent(pointer, where -> schemas.getSchema(SchemaLocation.of(HOME + where)));
        Set<ValidationMessage> wrong = schema.validate(value);
        assertThat(wrong).as("Not as %s describes: %s", pointer, told).isEmpty();
    }

    private static @Nullable String statusKey(JsonNode responses, int status) {
        String exact = Integer.toString(status);
        String range = exact.charAt(0) + "XX";
        return responses.has(exact) ? exact : responses.has(range) ? range : null;
    }

    private Optional<String> template(String path) {
        JsonNode paths = document.path("paths");
        if (paths.has(path)) {
            return Optional.of(path);
        }
        return paths.properties().stream()
                .map(Map.Entry::getKey)
                .filter(template -> path.matches(pattern(template)))
                .findFirst();
    }

    private static String pattern(String template) {
        return Arrays.stream(template.split("/", -1))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/"));
    }

    /** As JSON Pointer in a URI fragment asks. */
    private static String escaped(String key) {
        return key.replace("~", "~0")
                .replace("/", "~1")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("+", "%2B");
    }
}
