package io.onecamp.bench.data;

import io.onecamp.bench.measure.Progress;
import io.onecamp.bench.measure.Stop;
import io.onecamp.bench.place.Endpoints;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Role;
import io.onecamp.domain.session.Password;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.graph.dgraph.OpenedDgraph;
import io.onecamp.persistence.graph.sql.OpenedSqlGraph;
import io.onecamp.persistence.password.Argon2Passwords;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Loads the data set into an installation beside its running product, and recognises it the next time. The main
 * database takes everything in one transaction; then the graph takes it, which reading does not wait for; each step
 * that is done is remembered, and one that was cut off is gone on with.
 */
public final class Generator {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final int IN_A_DGRAPH_REQUEST = 400;
    private static final int IN_AN_SQL_TRANSACTION = 2_000;
    private static final String ROWS = "rows";

    private final Endpoints endpoints;
    private final Progress progress;
    private final Stop stop;

    public Generator(Endpoints endpoints, Progress progress, Stop stop) {
        this.endpoints = endpoints;
        this.progress = progress;
        this.stop = stop;
    }

    /** Whether other people than the generated ones may be there. */
    public enum Company {
        ALONE,
        AMONG_OTHERS
    }

    /** @throws IllegalStateException where the installation holds something else, in words for an operator */
    public Dataset ensure(Sizes sizes, Company company) throws IOException, SQLException {
        try (Connection main = endpoints.main()) {
            Marker marker = new Marker(main);
            Optional<Dataset.Origin> found = marker.found();
            Dataset data = found.isPresent() ? same(found.get(), sizes) : made(main, marker, sizes, company);
            graph(marker, data, company);
            new Followers(main, progress, stop).await();
            return data;
        }
    }

    /** The password of everybody in the data set: as secret as the installation's own. */
    public static String password(Endpoints endpoints, Dataset data) {
        return io.onecamp.domain.operation.RequestHash.of(
                        "bench " + endpoints.of(Setting.SECRET) + data.origin().firstEntry())
                .hex()
                .substring(0, 32);
    }

    private Dataset same(Dataset.Origin origin, Sizes wanted) {
        if (!origin.sizes().equals(wanted)) {
            throw new IllegalStateException("This installation holds a benchmark's data of other sizes, "
                    + origin.sizes() + ". Ask for the same, or use another installation (--data).");
        }
        progress.say("Data: " + words(wanted) + ", there already");
        return new Dataset(origin);
    }

    private Dataset made(Connection main, Marker marker, Sizes sizes, Company company)
            throws IOException, SQLException {
        refuseOthers(main, company);
        long begin = System.nanoTime();
        progress.say("Data: making " + words(sizes) + "; rows by COPY ...");
        main.setAutoCommit(false);
        // Nobody may be between drawing an id and committing the entry while ids are reserved.
        Sql.execute(main, "lock table journal in share row exclusive mode");
        Dataset data = new Dataset(origin(main, sizes));
        new MainRows(main, data).load(new Argon2Passwords().hash(Password.claimed(password(endpoints, data))));
        marker.keep(data.origin());
        marker.done(ROWS, 1);
        main.commit();
        main.setAutoCommit(true);
        Sql.execute(main, "vacuum analyze");
        progress.say("Data: rows are there, in " + since(begin));
        return data;
    }

    private static void refuseOthers(Connection main, Company company) throws SQLException {
        long people = Sql.number(main, "select count(*) from person");
        if (people > 0 && company == Company.ALONE) {
            throw new IllegalStateException(
                    "There are " + people + " people in this installation already. The benchmark"
                            + " adds thousands who stay; use an installation of its own (--data), or say --among-people.");
        }
    }

    private static Dataset.Origin origin(Connection main, Sizes sizes) throws IOException, SQLException {
        WorkspaceId workspace = workspace(main);
        Role first =
                Sql.number(main, "select count(*) from person where role = 'OWNER'") == 0 ? Role.OWNER : Role.MEMBER;
        Instant began = Dataset.halfAYearBefore(Instant.now());
        long entries = entries(new Dataset(new Dataset.Origin(sizes, workspace, began, 1, first)));
        long firstEntry = Sql.number(main, "select nextval('journal_id')");
        Sql.number(main, "select setval('journal_id', ?)", firstEntry + entries - 1);
        return new Dataset.Origin(sizes, workspace, began, firstEntry, first);
    }

    private static long entries(Dataset data) throws IOException, SQLException {
        return data.playMessages(new Story() {}) - data.origin().firstEntry();
    }

    private static WorkspaceId workspace(Connection main) throws SQLException {
        try (PreparedStatement statement =
                        main.prepareStatement("select id from workspace order by created_at limit 1");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The installation has never been up; ./onecamp up first.");
            }
            return new WorkspaceId(row.getObject(1, UUID.class));
        }
    }

    /** A graph is known by what embodies it: another one is filled anew. */
    private void graph(Marker marker, Dataset data, Company company) throws IOException, SQLException {
        String step = "graph " + endpoints.graph();
        if (marker.done(step + " whole") > 0) {
            return;
        }
        long begin = System.nanoTime();
        if (endpoints.hasDgraph()) {
            try (OpenedDgraph dgraph = OpenedDgraph.at(endpoints::of, PATIENT)) {
                load(marker, step, data, inDgraph(dgraph, company));
            }
        } else {
            try (OpenedSqlGraph graph = OpenedSqlGraph.at(endpoints::of, PATIENT);
                    Connection connection = endpoints.sqlGraph()) {
                load(marker, step, data, inSql(graph));
                Sql.execute(connection, "vacuum analyze");
            }
        }
        marker.done(step + " whole", 1);
        progress.say("Data: the graph has it, in " + since(begin));
    }

    /** Among others a message may be read, and so sent by the product, before it is loaded: then only the guard is right. */
    private GraphLoad inDgraph(OpenedDgraph dgraph, Company company) {
        GraphWriter writer = dgraph.writer();
        return company == Company.ALONE
                ? new GraphLoad(writer, () -> dgraph.loader()::add, IN_A_DGRAPH_REQUEST, stop)
                : new GraphLoad(writer, () -> writer::apply, IN_A_DGRAPH_REQUEST, stop);
    }

    private GraphLoad inSql(OpenedSqlGraph graph) {
        GraphWriter writer = graph.writer();
        return new GraphLoad(writer, () -> writer::apply, IN_AN_SQL_TRANSACTION, stop);
    }

    private void load(Marker marker, String step, Dataset data, GraphLoad load) throws IOException, SQLException {
        long already = marker.done(step);
        int about = data.origin().sizes().messages();
        progress.say("Data: the graph ..." + (already > 0 ? " going on after " + already + " states" : ""));
        long begin = System.nanoTime();
        load.load(data, already, states -> {
            try {
                marker.done(step, states);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot note how far the graph is", e);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            progress.say("  %,d states (there are about %,d messages), %,.0f a second"
                    .formatted(states, about, (states - already) / seconds));
        });
    }

    private static String words(Sizes sizes) {
        return "%,d messages, %,d people, %,d conversations"
                .formatted(sizes.messages(), sizes.people(), sizes.conversations());
    }

    private static String since(long begin) {
        return Progress.words((System.nanoTime() - begin) / 1e9);
    }
}
