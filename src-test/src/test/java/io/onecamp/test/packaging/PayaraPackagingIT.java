package io.onecamp.test.packaging;

import io.onecamp.test.server.PayaraServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract on Payara Server, the EAR. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayaraPackagingIT implements RedeploymentContract {

    private Probe probe;

    @BeforeAll
    void deploy() {
        probe = Probe.deployedOn(PayaraServer::start);
    }

    @AfterAll
    void stop() {
        if (probe != null) {
            probe.close();
        }
    }

    /** Tyrus keeps what ends an idle socket, and by it the application, until the ten minutes are over. */
    @Override
    public boolean listens() {
        return false;
    }

    @Override
    public Probe probe() {
        return probe;
    }
}
