package io.onecamp.test.packaging;

import io.onecamp.test.server.PayaraServer;
import java.util.regex.Pattern;
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

    @Override
    public Probe probe() {
        return probe;
    }

    /** Without the relay's: Payara never ends a scheduled executor that an annotation defined (docs/servers.md). */
    @Override
    public Pattern ours() {
        return Pattern.compile("(?i)concurrent.settle|concurrent.undo|concurrent.live|hikari|onecamp-graph");
    }
}
