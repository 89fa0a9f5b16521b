package io.onecamp.test.packaging;

import io.onecamp.test.server.PayaraServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract on Payara Server, the EAR. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayaraPackagingIT implements PackagingContract {

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

    @Override
    public Probe probe() {
        return probe;
    }
}
