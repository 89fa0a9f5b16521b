package io.onecamp.persistence.token;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.file.FileLinks;
import io.onecamp.domain.file.FileLinksContract;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.PinnedClock;
import io.onecamp.domain.session.AccessTokens;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import org.junit.jupiter.api.AfterEach;

class JwtFileLinksTest implements FileLinksContract {
    private final Database database = Database.fresh();
    private final PinnedClock clock = new PinnedClock(Company.EARLIER);
    private final SigningKeys keys = keys(database);

    private SigningKeys keys(Database installation) {
        PostgresRows rows = new PostgresRows(installation);
        rows.beans().bind(Clock.class, clock);
        return rows.beans().of(SigningKeys.class);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    public FileLinks testee() {
        return new JwtFileLinks(keys, clock);
    }

    @Override
    public AccessTokens accessTokens() {
        return new JwtAccessTokens(keys, clock);
    }

    @Override
    public FileLinks anotherInstallation() {
        return new JwtFileLinks(keys(Database.fresh()), clock);
    }

    @Override
    public PinnedClock clock() {
        return clock;
    }
}
