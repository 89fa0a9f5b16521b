package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Repaired;
import io.onecamp.domain.id.EntryId;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The log of what was mended, with what was there before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RepairRows {
    private Sql sql;

    RepairRows() {}

    @Inject
    public RepairRows(Sql sql) {
        this.sql = sql;
    }

    public void add(Sweep.Found found, EntryId entry) {
        Difference difference = found.difference();
        sql.update(
                """
                insert into repair (comparison, store, kind, key, why, repair, before, entry)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                """,
                found.comparison(),
                difference.store(),
                difference.kind(),
                difference.key(),
                difference.why(),
                difference.repair(),
                found.verdict().before(),
                entry.value());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Repaired> page(long below, int limit) {
        return sql.list(
                "select * from repair where id < ? order by id desc limit ?",
                RepairRows::read,
                below == 0 ? Long.MAX_VALUE : below,
                limit);
    }

    private static Repaired read(ResultSet row) throws SQLException {
        return new Repaired(
                row.getLong("id"),
                row.getLong("comparison"),
                difference(row),
                row.getString("before"),
                new EntryId(row.getLong("entry")),
                Sql.time(row, "at"));
    }

    /** A difference out of a row that has one. */
    static Difference difference(ResultSet row) throws SQLException {
        String store = row.getString("store");
        String key = row.getString("key");
        String why = row.getString("why");
        Difference.Repair repair = Difference.Repair.valueOf(row.getString("repair"));
        return switch (Difference.Kind.valueOf(row.getString("kind"))) {
            case MISSING -> new Difference.Missing(store, key, why, repair);
            case ORPHAN -> new Difference.Orphan(store, key, why, repair);
            case STALE -> new Difference.Stale(store, key, why, repair);
            case CORRUPT -> new Difference.Corrupt(store, key, why, repair);
        };
    }
}
