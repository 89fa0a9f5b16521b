package io.onecamp.persistence.search;

import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.persistence.clock.SystemClock;
import io.onecamp.persistence.json.DomainJson;
import java.util.Map;

/** The index with its ports, and what happens to it behind their back. */
public final class IndexToDamage implements AutoCloseable {
    private final OpenSearchConnection connection;
    private final MessagesIndex index;
    private final OpenSearchCalls calls;

    public IndexToDamage() {
        OpenSearchServer.shared();
        connection = new OpenSearchConnection();
        calls = new OpenSearchCalls(connection, new SystemClock());
        index = new MessagesIndex(calls);
        index.incarnation();
    }

    public SearchIndex writer() {
        return new OpenSearchIndex(calls, index);
    }

    public SearchCopies copies() {
        return new OpenSearchCopies(index);
    }

    /** Everything that was put can be listed. */
    public void refresh() {
        OpenSearchTest.refresh(connection);
    }

    /** Fields of a document say something else; its version stays, or becomes this one. */
    public void alters(Findable what, long version, Map<String, Object> fields) {
        Map<String, Object> source = new java.util.HashMap<>(fields);
        index.asked(
                "PUT",
                "/" + MessagesIndex.WRITE + "/_doc/" + path(what) + "?version_type=external_gte&version=" + version,
                DomainJson.write(source));
        refresh();
    }

    public void deletes(Findable what) {
        copies().forget(what);
        refresh();
    }

    private static String path(Findable what) {
        return java.net.URLEncoder.encode(Fields.key(what), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.close();
    }
}
