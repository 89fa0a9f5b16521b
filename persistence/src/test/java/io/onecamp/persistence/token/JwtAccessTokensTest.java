package io.onecamp.persistence.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.PinnedClock;
import io.onecamp.domain.session.AccessTokens;
import io.onecamp.domain.session.AccessTokensContract;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JwtAccessTokensTest implements AccessTokensContract {
    private final Database database = Database.fresh();
    private final PinnedClock clock = new PinnedClock(Company.EARLIER);
    private final PostgresRows rows = on(database);
    private final AccessTokens testee = node(rows);
    private final AccessTokens anotherNode = node(rows);

    private PostgresRows on(Database installation) {
        PostgresRows there = new PostgresRows(installation);
        there.beans().bind(Clock.class, clock);
        return there;
    }

    private AccessTokens node(PostgresRows installation) {
        return new JwtAccessTokens(installation.beans().of(SigningKeys.class), clock);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    public AccessTokens testee() {
        return testee;
    }

    @Override
    public AccessTokens anotherNode() {
        return anotherNode;
    }

    @Override
    public AccessTokens anotherInstallation() {
        return node(on(Database.fresh()));
    }

    @Override
    public PinnedClock clock() {
        return clock;
    }

    @Test
    void nodes_that_need_the_first_key_at_once_make_one() {
        Race.of(4, number -> node(rows).issue(SessionId.fresh()));
        assertThat(rows.sql().list("select kid from signing_key", row -> row.getString("kid")))
                .hasSize(1);
    }

    @Test
    void the_private_key_does_not_stand_in_the_database() {
        testee.issue(SessionId.fresh());
        assertThat(rows.sql().list("select sealed from signing_key", row -> row.getString("sealed")))
                .hasSize(1)
                .allSatisfy(box -> assertThat(box)
                        .matches("[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+"));
    }
}
