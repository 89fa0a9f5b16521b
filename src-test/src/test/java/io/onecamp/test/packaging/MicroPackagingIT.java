package io.onecamp.test.packaging;

import io.onecamp.test.server.MicroServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract on Payara Micro, the web archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MicroPackagingIT implements PackagingContract {

    private Probe probe;

    @BeforeAll
    void deploy() {
        probe = Probe.deployedOn(MicroServer::start);
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
