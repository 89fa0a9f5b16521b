package io.onecamp.persistence.crossstore;

import io.onecamp.domain.installation.Seam;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How relays and intents stand, as their rows tell. Asked often, so each question is answered by indexes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RelayReports {
    private static final String HELD_AND_LEADER = """
            (select count(*) from held h where h.relay = r.name) as held,
            (select count(parked_at) from held h where h.relay = r.name) as parked,
            (select l.owner from lease l where l.name = r.name || '.relay' and l.until > now()) as leader
            """;

    private Sql sql;

    RelayReports() {}

    @Inject
    public RelayReports(Sql sql) {
        this.sql = sql;
    }

    /** Every relay, the graph's first. */
    List<Seam.RelayReport> all() {
        List<Seam.RelayReport> all = new ArrayList<>();
        all.add(graph());
        all.addAll(following());
        return all;
    }

    /** The graph's, whose work is a list. */
    Seam.RelayReport graph() {
        return sql.one("""
                select r.name, (select count(*) from pending) as behind,
                    (select j.at from journal j where j.id = (select min(entry) from pending)) as oldest,
                """ + HELD_AND_LEADER + "from (select 'graph' as name) r", RelayReports::read)
                .orElseThrow();
    }

    /** Those that follow the one order. */
    List<Seam.RelayReport> following() {
        return sql.list(
                """
                select r.name, s.next - 1 - r.position as behind,
                    (select j.at from ordered o join journal j on j.id = o.entry
                     where o.position > r.position order by o.position limit 1) as oldest,
                """ + HELD_AND_LEADER + "from relay r cross join sequencer s order by r.name", RelayReports::read);
    }

    /** What was begun outside the database and is neither used nor undone. */
    Seam.Intents intents() {
        return sql.one(
                        "select count(*) as waiting, min(at) as oldest from intent",
                        row -> new Seam.Intents(
                                row.getLong("waiting"), Optional.ofNullable(Sql.instant(row, "oldest"))))
                .orElseThrow();
    }

    private static Seam.RelayReport read(ResultSet row) throws SQLException {
        return new Seam.RelayReport(
                row.getString("name"),
                row.getLong("behind"),
                Optional.ofNullable(Sql.instant(row, "oldest")),
                row.getLong("held"),
                row.getLong("parked"),
                Optional.ofNullable(row.getString("leader")).map(Leases::node));
    }
}
