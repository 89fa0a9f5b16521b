package io.onecamp.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.web.OneCampApplication;
import io.onecamp.web.json.Json;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final JsonNode document = document();

    @Test
    void every_call_is_described_with_a_summary_and_its_refusals() {
        assertThat(calls()).hasSizeGreaterThan(20);
        for (Method call : calls()) {
            JsonNode operation = document.path("paths").path(path(call)).path(verb(call));
            assertThat(operation.isMissingNode()).as("%s is described", call).isFalse();
            assertThat(operation.path("summary").asText())
                    .as("summary of %s", call)
                    .isNotBlank();
            assertThat(operation.path("responses").has("4XX"))
                    .as("refusals of %s", call)
                    .isTrue();
        }
    }

    @Test
    void every_limited_call_says_so() {
        List<JsonNode> limited = calls().stream()
                .filter(call ->
                        LimitedCalls.names().contains(call.getDeclaringClass().getSimpleName() + "_" + call.getName()))
                .map(call -> document.path("paths").path(path(call)).path(verb(call)))
                .toList();
        assertThat(limited).hasSizeGreaterThanOrEqualTo(3).allSatisfy(call -> {
            assertThat(call.path("responses").has("429")).isTrue();
            assertThat(call.path("responses").path("201").path("headers").has("RateLimit-Remaining"))
                    .isTrue();
        });
    }

    @Test
    void nothing_is_described_that_is_not_there() {
        List<String> known =
                calls().stream().map(call -> verb(call) + " " + path(call)).toList();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> assertThat(known).contains(verb + " " + path.getKey())));
    }

    @Test
    void every_success_has_a_schema_or_no_body() {
        for (Method call : calls()) {
            if (verb(call).equals("head")) {
                continue;
            }
            JsonNode responses =
                    document.path("paths").path(path(call)).path(verb(call)).path("responses");
            responses.properties().stream()
                    .filter(response -> response.getKey().startsWith("2")
                            && !response.getKey().equals("204"))
                    .forEach(response -> assertThat(response.getValue().findValue("schema"))
                            .as("schema of %s %s", call, response.getKey())
                            .isNotNull());
        }
    }

    @Test
    void every_object_is_closed() {
        document.path("components").path("schemas").properties().stream()
                .filter(schema -> schema.getValue().path("type").asText().equals("object"))
                .forEach(schema -> {
                    assertThat(schema.getValue().path("additionalProperties"))
                            .as(schema.getKey())
                            .hasToString("false");
                    assertThat(schema.getValue().path("properties").properties())
                            .as(schema.getKey())
                            .allMatch(property -> !property.getValue().isEmpty());
                });
    }

    @Test
    void what_cannot_be_absent_is_required() {
        JsonNode message = document.path("components").path("schemas").path("Message");
        assertThat(message.path("required")).extracting(JsonNode::asText).contains("id", "text", "reactions", "entry");
        assertThat(message.path("required")).extracting(JsonNode::asText).doesNotContain("editedAt", "deletedAt");
    }

    @Test
    void every_call_says_whom_it_lets_in() {
        assertThat(calls())
                .allMatch(call -> Stream.of(call, call.getDeclaringClass())
                        .anyMatch(element -> element.isAnnotationPresent(RolesAllowed.class)
                                || element.isAnnotationPresent(PermitAll.class)));
    }

    private static List<Method> calls() {
        List<Method> calls = new ArrayList<>();
        new OneCampApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method(method).isPresent())
                        .forEach(calls::add);
        return calls;
    }

    private static Optional<HttpMethod> method(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .findFirst();
    }

    private static String verb(Method call) {
        return method(call).orElseThrow().value().toLowerCase(Locale.ROOT);
    }

    private static String path(Method call) {
        String path =
                "/api/v1/" + call.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = call.getAnnotation(Path.class);
        return below == null ? path : path + "/" + below.value();
    }

    private static JsonNode document() {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi/openapi.json")) {
            return Json.mapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
