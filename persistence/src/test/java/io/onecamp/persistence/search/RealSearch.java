package io.onecamp.persistence.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.persistence.clock.SystemClock;
import io.onecamp.persistence.testbed.TestConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch.core.SearchResponse;

/** The real OpenSearch of this run, for tests of what stands above it, and everything it holds of a workspace. */
public final class RealSearch {
    private static final int MOST = 10_000;
    private static Optional<RealSearch> shared = Optional.empty();

    private final OpenSearchConnection connection = new OpenSearchConnection();
    private final OpenSearchCalls calls = new OpenSearchCalls(connection, new SystemClock());
    private final OpenSearchIndex index = new OpenSearchIndex(calls, new MessagesIndex(calls));

    private RealSearch() {}

    public static synchronized RealSearch shared() {
        if (shared.isEmpty()) {
            OpenSearchServer.shared().isTheConfiguredOne();
            RealSearch search = new RealSearch();
            search.index.incarnation();
            shared = Optional.of(search);
        }
        return shared.get();
    }

    /** Its port on this machine. */
    public static int port() {
        return OpenSearchServer.shared().port();
    }

    /** The same by another port. */
    public static SearchIndex through(int port) {
        shared();
        RealSearch search = new RealSearch();
        TestConfig.set("onecamp.opensearch.url", "http://127.0.0.1:" + port);
        try {
            search.connection.transport();
        } finally {
            OpenSearchServer.shared().isTheConfiguredOne();
        }
        return search.index;
    }

    public SearchIndex index() {
        return index;
    }

    /** What it holds of one thing: as of which entry, and the words or that they are gone. */
    public record Held(EntryId entry, String text) {
        public static Held of(SearchDocument document) {
            return new Held(
                    document.entry(), document instanceof SearchDocument.Said said ? said.text() : "(taken back)");
        }

        private static Held of(JsonNode source) {
            boolean removed = source.path(Fields.REMOVED).asBoolean();
            return new Held(
                    new EntryId(source.path("entry").asLong()),
                    removed ? "(taken back)" : source.path(Fields.TEXT).asText());
        }
    }

    /** Everything of that workspace. */
    public Map<Findable, Held> held(WorkspaceId workspace) {
        OpenSearchTest.refresh(connection);
        SearchResponse<JsonNode> answer = calls.search(transport -> new OpenSearchAsyncClient(transport)
                .search(
                        ask -> ask.index(MessagesIndex.READ)
                                .size(MOST)
                                .query(query -> query.term(term ->
                                        term.field(Fields.WORKSPACE).value(FieldValue.of(workspace.toString())))),
                        JsonNode.class));
        Map<Findable, Held> held = new HashMap<>();
        answer.hits().hits().forEach(hit -> held.put(Fields.what(String.valueOf(hit.id())), Held.of(hit.source())));
        return held;
    }
}
