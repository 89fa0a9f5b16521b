package io.onecamp.persistence.postgres;

import io.onecamp.domain.meter.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The connections that nodes have to PostgreSQL. No server says how its pool is in a way that others do, too; PostgreSQL does. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DatabaseReadings implements Reading.Source {
    private Sql sql;

    DatabaseReadings() {}

    @Inject
    public DatabaseReadings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Reading> now() {
        return sql.list(
                """
                select s.state, count(a.pid) as n
                from (values ('active'), ('idle'), ('idle in transaction')) s(state)
                left join pg_stat_activity a
                    on a.datname = current_database() and a.usename = current_user
                    and case when a.state like 'idle in transaction%' then 'idle in transaction' else a.state end = s.state
                group by s.state
                """,
                row -> new Reading(
                        "onecamp_database_connections",
                        "Connections to PostgreSQL of all nodes together",
                        Map.of("state", row.getString("state").replace(' ', '_')),
                        row.getLong("n")));
    }
}
