package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.installation.Upkeep;
import io.onecamp.domain.installation.UpkeepContract;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.RequestHash;
import io.onecamp.domain.session.Session;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlUpkeepTest implements UpkeepContract {
    private final Database database = Database.fresh();
    private final PostgresRows rows = new PostgresRows(database);

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    public Upkeep testee() {
        return rows.beans().of(SqlUpkeep.class);
    }

    @Override
    public Rows rows() {
        return rows;
    }

    @Test
    void what_was_kept_long_enough_is_removed() {
        Company company = Company.fresh(rows);
        IdempotencyKey key =
                IdempotencyKey.of(PersonId.fresh(), UUID.randomUUID().toString());
        rows.inTransaction(() -> rows.idempotency().claim(key, "message.post", RequestHash.of("x")));
        Session session = company.signsIn(company.ana(), "old-token");
        rows.inTransaction(() -> rows.tickets().add("old-ticket", session.id(), Company.EARLIER));
        age("update idempotency set at = now() - interval '8 days'");
        age("insert into comparison (workspace, aim, stores, started_at, finished_at) select id, 'COMPARE', '{graph}',"
                + " now() - interval '32 days', now() - interval '31 days' from workspace limit 1");
        age("update session set ended_at = now() - interval '31 days'");

        testee().hourly();

        assertThat(count("idempotency")).isZero();
        assertThat(count("ticket")).isZero();
        assertThat(count("comparison")).isZero();
        assertThat(count("refresh_token")).isZero();
    }

    @Test
    void however_much_it_is_all_of_it_is_removed() {
        age("insert into idempotency (owner, operation, key, request, version, at)"
                + " select 'person:x', 'a.test', gen_random_uuid(), '', 1, now() - interval '8 days'"
                + " from generate_series(1, " + (2 * UpkeepSteps.AT_ONCE + 1) + ")");
        testee().hourly();
        assertThat(count("idempotency")).isZero();
    }

    @Test
    void partitions_are_made_before_they_are_needed() {
        Company company = Company.fresh(rows);
        testee().hourly();
        age("alter sequence journal_id restart with 9999999");
        company.says(company.ana(), "the last of its partition");
        company.says(company.ana(), "the first of the next");
        testee().hourly();
        age("alter sequence journal_id restart with 39999999");
        company.says(company.ana(), "the last of the newest");
        assertThat(count("journal_1")).isEqualTo(1);
    }

    private void age(String sql) {
        rows.inTransaction(() -> rows.sql().update(sql));
    }

    private int count(String table) {
        return rows.sql()
                .one("select count(*) as n from " + table, row -> row.getInt("n"))
                .orElseThrow();
    }
}
