package io.onecamp.persistence.search;

import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchContract;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.domain.search.SearchQuestions;
import io.onecamp.domain.search.SecondIndex;
import io.onecamp.persistence.clock.SystemClock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch._types.FieldValue;

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
    public SearchCopies copies() {
        return new OpenSearchCopies(INDEX);
    }

    @Override
    public SecondIndex second() {
        return new OpenSearchSecondIndex(CALLS, INDEX);
    }

    @Override
    public void refresh() {
        refresh(CONNECTION);
    }

    @Override
    public List<Findable> stubs(Findable... what) {
        return Stream.of(what).filter(OpenSearchTest::isStub).toList();
    }

    private static boolean isStub(Findable what) {
        return CALLS.index(transport -> new OpenSearchAsyncClient(transport)
                                .count(ask -> ask.index(MessagesIndex.READ)
                                        .query(all -> all.bool(both -> both.filter(q -> q.term(t ->
                                                        t.field(Fields.REMOVED).value(FieldValue.TRUE)))
                                                .filter(q -> q.term(t -> t.field(Fields.ID)
                                                        .value(FieldValue.of(
                                                                what.id().toString()))))))))
                        .count()
                == 1;
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
