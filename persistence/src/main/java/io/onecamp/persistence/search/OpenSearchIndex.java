package io.onecamp.persistence.search;

import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch._types.Conflicts;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch.core.DeleteByQueryRequest;

/** Documents under the id of their entry as an external version: an older one is refused as a conflict, which is success. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OpenSearchIndex implements SearchIndex {
    private OpenSearchCalls calls;
    private MessagesIndex index;
    private Documents documents;

    OpenSearchIndex() {}

    @Inject
    public OpenSearchIndex(OpenSearchCalls calls, MessagesIndex index) {
        this.calls = calls;
        this.index = index;
        this.documents = new Documents(calls, MessagesIndex.WRITE);
    }

    @Override
    public String incarnation() {
        return index.incarnation();
    }

    @Override
    public Map<Findable, String> put(List<SearchDocument> put) {
        return documents.put(put);
    }

    @Override
    public void purge(Instant removedBefore) {
        DeleteByQueryRequest request = new DeleteByQueryRequest.Builder()
                .index(MessagesIndex.WRITE)
                // A stub that changed meanwhile is not one to forget.
                .conflicts(Conflicts.Proceed)
                .query(query -> query.bool(all -> all.filter(one ->
                                one.term(term -> term.field(Fields.REMOVED).value(FieldValue.TRUE)))
                        .filter(one -> one.range(range ->
                                range.field(Fields.REMOVED_AT).lt(JsonData.of(removedBefore.toEpochMilli()))))))
                .build();
        calls.index(transport -> new OpenSearchAsyncClient(transport).deleteByQuery(request));
    }
}
