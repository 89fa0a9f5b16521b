package io.onecamp.persistence.search;

import io.onecamp.domain.installation.RemoteStore;
import io.onecamp.domain.installation.RemoteStoreContract;
import io.onecamp.persistence.clock.SystemClock;
import io.onecamp.persistence.testbed.TestConfig;
import org.junit.jupiter.api.AfterEach;

class OpenSearchStoreTest implements RemoteStoreContract {
    private final OpenSearchServer server = OpenSearchServer.shared();
    private final OpenSearchConnection connection = new OpenSearchConnection();
    private final OpenSearchConnection nowhere = new OpenSearchConnection();

    @AfterEach
    void close() {
        connection.close();
        nowhere.close();
    }

    @Override
    public RemoteStore testee() {
        return store(connection);
    }

    @Override
    public RemoteStore unreachable() {
        TestConfig.set("onecamp.opensearch.url", "http://127.0.0.1:1");
        try {
            nowhere.transport();
        } finally {
            server.isTheConfiguredOne();
        }
        return store(nowhere);
    }

    private static RemoteStore store(OpenSearchConnection connection) {
        OpenSearchCalls calls = new OpenSearchCalls(connection, new SystemClock());
        return new OpenSearchStore(calls, new MessagesIndex(calls));
    }
}
