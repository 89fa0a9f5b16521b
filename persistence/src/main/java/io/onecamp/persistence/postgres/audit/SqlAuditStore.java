package io.onecamp.persistence.postgres.audit;

import io.onecamp.domain.audit.Act;
import io.onecamp.domain.audit.AuditStore;
import io.onecamp.persistence.json.DomainJson;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Acts in rows of their own, written with what they tell of. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlAuditStore implements AuditStore {
    private Sql sql;

    SqlAuditStore() {}

    @Inject
    public SqlAuditStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Act act) {
        sql.update(
                "insert into audit (at, actor, action, target, detail) values (?, ?, ?, ?, cast(? as jsonb))",
                act.at(),
                act.actor(),
                act.action(),
                act.target(),
                DomainJson.write(act.detail()));
    }

    @Override
    public List<Numbered> newest(Optional<Long> before, int limit) {
        return sql.list(
                "select id, at, actor, action, target, detail from audit where id < ? order by id desc limit ?",
                SqlAuditStore::read,
                before.orElse(Long.MAX_VALUE),
                limit);
    }

    private static Numbered read(ResultSet row) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                new Act(
                        Sql.time(row, "at"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("target"),
                        detail(row.getString("detail"))));
    }

    private static Map<String, String> detail(String json) {
        Map<String, String> detail = new TreeMap<>();
        DomainJson.tree(json)
                .properties()
                .forEach(field -> detail.put(field.getKey(), field.getValue().asText()));
        return detail;
    }
}
