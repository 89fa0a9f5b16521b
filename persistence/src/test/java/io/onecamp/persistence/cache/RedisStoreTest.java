package io.onecamp.persistence.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.installation.RemoteStore;
import io.onecamp.domain.installation.RemoteStoreContract;
import io.onecamp.persistence.testbed.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How Redis stands, asked of a real one and where there is none. */
class RedisStoreTest implements RemoteStoreContract {
    private final RedisServer server = RedisServer.started();
    private final RedisConnections redis = Redises.to(server);

    @AfterEach
    void end() {
        Redises.close(redis);
        server.close();
    }

    @Override
    public RemoteStore testee() {
        return new RedisStore(redis);
    }

    @Override
    public RemoteStore unreachable() {
        server.kill();
        return testee();
    }

    @Test
    void it_says_which_program_and_version_answers() {
        assertThat(testee().answer()).matches("(redis|valkey) \\d+\\.\\d+.*");
    }
}
