package io.onecamp.persistence.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.persistence.json.DomainJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient.ClientOptions;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;

/**
 * The index itself: its name carries a version, and everybody else knows it by two aliases, so that one of another shape
 * can be filled beside it and take its place.
 */
@ApplicationScoped
public class MessagesIndex {
    static final String NAME = "onecamp-messages-v1";
    static final String OTHER_NAME = NAME + "-b";
    static final String READ = "onecamp-messages-read";
    static final String WRITE = "onecamp-messages-write";

    /** Of the one that is filled to take the place of the other. */
    static final String NEXT = "onecamp-messages-next";

    private static final String SHAPE = read("messages-v1.json");

    private OpenSearchCalls calls;

    MessagesIndex() {}

    @Inject
    public MessagesIndex(OpenSearchCalls calls) {
        this.calls = calls;
    }

    /** What was written into the index when it was made: another one, or none, where it is not the same any more. */
    String incarnation() {
        return incarnationOf(WRITE).orElseGet(() -> {
            make();
            return incarnationOf(WRITE).orElseThrow(() -> new StoreAway("OpenSearch does not show the index it made"));
        });
    }

    /** The same of the index that an alias leads to; empty where it leads to none. */
    Optional<String> incarnationOf(String alias) {
        try {
            return Optional.of(asked("GET", "/" + alias + "/_mapping", "")
                    .findPath("_meta")
                    .path("incarnation")
                    .asText());
        } catch (OpenSearchCalls.Refused e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw new StoreAway("OpenSearch does not tell of its index: " + e.getMessage(), e);
        }
    }

    /** Index and aliases in one request, so that who comes second finds both or neither. */
    private void make() {
        make(NAME, "\"" + READ + "\": {}, \"" + WRITE + "\": { \"is_write_index\": true }");
    }

    /** The second one, under the one of two names that is free; of two nodes that do so at once, both find the first's. */
    void makeNext() {
        if (incarnationOf(NEXT).isEmpty()) {
            boolean isTaken = nameOf(READ).filter(NAME::equals).isPresent();
            make(isTaken ? OTHER_NAME : NAME, "\"" + NEXT + "\": { \"is_write_index\": true }");
        }
    }

    private void make(String name, String aliases) {
        String shape = SHAPE.replace("INCARNATION", UUID.randomUUID().toString());
        String withAliases = shape.replaceFirst("\\{", "{ \"aliases\": { " + aliases + " },");
        try {
            asked("PUT", "/" + name, withAliases);
        } catch (OpenSearchCalls.Refused e) {
            if (!e.isThereAlready()) {
                throw new StoreAway("OpenSearch does not make its index: " + e.getMessage(), e);
            }
        }
    }

    /** All of it in one request, which OpenSearch does whole or not at all. */
    void switchToNext() {
        Optional<String> next = nameOf(NEXT);
        if (next.isEmpty()) {
            return;
        }
        String actions = "{ \"remove\": { \"index\": \"%1$s\", \"alias\": \"%2$s\" } },".formatted(next.get(), NEXT)
                + "{ \"add\": { \"index\": \"%1$s\", \"alias\": \"%2$s\" } },".formatted(next.get(), READ)
                + "{ \"add\": { \"index\": \"%1$s\", \"alias\": \"%2$s\", \"is_write_index\": true } }"
                        .formatted(next.get(), WRITE)
                + nameOf(READ)
                        .map(old -> ", { \"remove_index\": { \"index\": \"" + old + "\" } }")
                        .orElse("");
        done("POST", "/_aliases", "{ \"actions\": [" + actions + "] }");
    }

    void removeNext() {
        nameOf(NEXT).ifPresent(name -> done("DELETE", "/" + name, ""));
    }

    private void done(String method, String path, String body) {
        try {
            asked(method, path, body);
        } catch (OpenSearchCalls.Refused e) {
            throw new StoreAway("OpenSearch does not change its indexes: " + e.getMessage(), e);
        }
    }

    /** The index that an alias leads to. */
    private Optional<String> nameOf(String alias) {
        try {
            return asked("GET", "/_alias/" + alias, "").properties().stream()
                    .map(java.util.Map.Entry::getKey)
                    .findFirst();
        } catch (OpenSearchCalls.Refused e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw new StoreAway("OpenSearch does not tell of its index: " + e.getMessage(), e);
        }
    }

    JsonNode asked(String method, String path, String body) {
        return calls.index(transport -> {
            OpenSearchGenericClient client =
                    new OpenSearchGenericClient(transport).withClientOptions(ClientOptions.throwOnHttpErrors());
            Requests.JsonBodyBuilder request = Requests.builder().method(method).endpoint(path);
            CompletableFuture<Response> answer = client.executeAsync(
                    body.isEmpty() ? request.build() : request.json(body).build());
            return answer.thenApply(MessagesIndex::tree);
        });
    }

    private static JsonNode tree(Response response) {
        try (response) {
            return DomainJson.tree(
                    response.getBody().map(body -> body.bodyAsString()).orElse("{}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(MessagesIndex.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
