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
    static final String READ = "onecamp-messages-read";
    static final String WRITE = "onecamp-messages-write";

    private static final String SHAPE = read("messages-v1.json");

    private OpenSearchCalls calls;

    MessagesIndex() {}

    @Inject
    public MessagesIndex(OpenSearchCalls calls) {
        this.calls = calls;
    }

    /** What was written into the index when it was made: another one, or none, where it is not the same any more. */
    String incarnation() {
        try {
            return asked("GET", "/" + WRITE + "/_mapping", "")
                    .findPath("_meta")
                    .path("incarnation")
                    .asText();
        } catch (OpenSearchCalls.Refused e) {
            if (!e.isMissing()) {
                throw new StoreAway("OpenSearch does not tell of its index: " + e.getMessage(), e);
            }
            make();
            return asked("GET", "/" + WRITE + "/_mapping", "")
                    .findPath("_meta")
                    .path("incarnation")
                    .asText();
        }
    }

    /** Index and aliases in one request, so that who comes second finds both or neither. */
    private void make() {
        String shape = SHAPE.replace("INCARNATION", UUID.randomUUID().toString());
        String withAliases = shape.replaceFirst(
                "\\{", "{ \"aliases\": { \"" + READ + "\": {}, \"" + WRITE + "\": { \"is_write_index\": true } },");
        try {
            asked("PUT", "/" + NAME, withAliases);
        } catch (OpenSearchCalls.Refused e) {
            if (!e.isThereAlready()) {
                throw new StoreAway("OpenSearch does not make its index: " + e.getMessage(), e);
            }
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
