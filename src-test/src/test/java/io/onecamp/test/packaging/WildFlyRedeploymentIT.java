package io.onecamp.test.packaging;

import io.onecamp.test.server.WildFlyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** On WildFly, which keeps nothing of any application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WildFlyRedeploymentIT implements RedeploymentContract {

    private Redeployed redeployed;

    @BeforeAll
    void start() {
        redeployed = Redeployed.on(WildFlyServer::start);
    }

    @AfterAll
    void stop() {
        if (redeployed != null) {
            redeployed.close();
        }
    }

    @Override
    public Redeployed testee() {
        return redeployed;
    }
}
