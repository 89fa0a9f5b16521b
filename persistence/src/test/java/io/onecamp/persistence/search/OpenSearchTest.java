package io.onecamp.persistence.search;

import io.onecamp.domain.search.SearchContract;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.domain.search.SearchQuestions;
import io.onecamp.persistence.clock.SystemClock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;

class OpenSearchTest implements SearchContract {
    static {
        OpenSearchServer.shared();
    }

    private static final OpenSearchConnection CONNECTION = new OpenSearchConnection();
    private static final OpenSearchCalls CALLS = new OpenSearchCalls(CONNECTION, new SystemClock());
    private static final MessagesIndex INDEX = new MessagesIndex(CALLS);

    OpenSearchTest() {
        INDEX.incarnation();
    }

    @AfterAll
    static void close() {
        CONNECTION.close();
    }

    @Override
    public SearchIndex index() {
        return new OpenSearchIndex(CALLS, INDEX);
    }

    @Override
    public SearchQuestions questions() {
        return new OpenSearchQuestions(CALLS);
    }

    @Override
    public void refresh() {
        refresh(CONNECTION);
    }

    static void refresh(OpenSearchConnection connection) {
        try {
            new OpenSearchAsyncClient(connection.transport())
                    .indices()
                    .refresh(ask -> ask.index(MessagesIndex.READ))
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
