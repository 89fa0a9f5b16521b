package io.onecamp.persistence.search;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;

/** Writes documents to whichever index an alias leads to: an older version is refused as a conflict, which is success. */
final class Documents {
    private static final int CONFLICT = 409;
    private static final int MISSING = 404;
    private static final int MISTAKEN = 400;

    private final OpenSearchCalls calls;
    private final String alias;

    Documents(OpenSearchCalls calls, String alias) {
        this.calls = calls;
        this.alias = alias;
    }

    /**
     * Puts them.
     *
     * @return those that it refuses for good, and why
     */
    Map<Findable, String> put(List<SearchDocument> documents) {
        try {
            return refused(sent(documents));
        } catch (OpenSearchCalls.Refused e) {
            // The request as a whole: each document alone, so that one cannot fail its neighbours.
            return documents.size() == 1
                    ? Map.of(documents.getFirst().what(), String.valueOf(e.getMessage()))
                    : each(documents);
        }
    }

    private Map<Findable, String> each(List<SearchDocument> documents) {
        Map<Findable, String> refused = new HashMap<>();
        documents.forEach(document -> refused.putAll(put(List.of(document))));
        return refused;
    }

    private BulkResponse sent(List<SearchDocument> documents) {
        List<BulkOperation> operations =
                documents.stream().map(Documents::operation).toList();
        // An index of that name would be made, without its shape, where the alias is missing.
        BulkRequest request = new BulkRequest.Builder()
                .index(alias)
                .requireAlias(true)
                .operations(operations)
                .build();
        return calls.index(transport -> new OpenSearchAsyncClient(transport).bulk(request));
    }

    private static BulkOperation operation(SearchDocument document) {
        return BulkOperation.of(bulk -> bulk.index(index -> index.id(Fields.key(document.what()))
                .versionType(VersionType.External)
                .version(document.entry().value())
                .document(Fields.of(document))));
    }

    private static Map<Findable, String> refused(BulkResponse answer) {
        Map<Findable, String> refused = new HashMap<>();
        for (BulkResponseItem item : answer.items()) {
            ErrorCause error = item.error();
            if (error == null || item.status() == CONFLICT) {
                continue;
            }
            String why = error.type() + ": " + error.reason();
            if (item.status() == MISSING || OpenSearchCalls.isAway(item.status())) {
                throw new StoreAway("OpenSearch cannot take documents: " + why);
            }
            if (item.status() != MISTAKEN) {
                throw new IllegalStateException("OpenSearch answered " + item.status() + " to a document: " + why);
            }
            refused.put(Fields.what(String.valueOf(item.id())), why);
        }
        return refused;
    }
}
