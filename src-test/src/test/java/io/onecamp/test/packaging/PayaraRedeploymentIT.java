package io.onecamp.test.packaging;

import io.onecamp.test.server.PayaraServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On Payara Server, which keeps the driver of PostgreSQL of any application. */
@EnabledIfSystemProperty(
        named = "onecamp.test.redeploy",
        matches = "true",
        disabledReason = "2026-11-25: not yet seen green with what ADR 19 mends; asked for by hand until then")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayaraRedeploymentIT implements RedeploymentContract {

    private Redeployed redeployed;

    @BeforeAll
    void start() {
        redeployed = Redeployed.on(PayaraServer::start);
    }

    @AfterAll
    void stop() {
        if (redeployed != null) {
            redeployed.close();
        }
    }

    /** Tyrus keeps what ends an idle socket, and by it the application, until the ten minutes are over. */
    @Override
    public boolean listens() {
        return false;
    }

    /** The one in which it looked at the archive, and the application's own: {@code DriverManager} lists the driver of each. */
    @Override
    public int keptOfTheBareEachTime() {
        return 2;
    }

    /** The one in which it looked at the archive; our own lists no driver. */
    @Override
    public int keptOfOursEachTime() {
        return 1;
    }

    @Override
    public Redeployed testee() {
        return redeployed;
    }
}
