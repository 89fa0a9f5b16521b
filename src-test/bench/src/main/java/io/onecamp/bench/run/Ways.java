package io.onecamp.bench.run;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Room;
import io.onecamp.bench.measure.Progress;
import io.onecamp.bench.place.Endpoints;
import io.onecamp.bench.ways.DgraphEdges;
import io.onecamp.bench.ways.EdgeListWay;
import io.onecamp.bench.ways.KeysWay;
import io.onecamp.bench.ways.ProductWay;
import io.onecamp.bench.ways.Question;
import io.onecamp.bench.ways.SqlTables;
import io.onecamp.bench.ways.SqlWays;
import io.onecamp.bench.ways.TimelinePage;
import io.onecamp.bench.ways.Times;
import io.onecamp.bench.ways.Way;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.persistence.graph.dgraph.OpenedDgraph;
import io.onecamp.persistence.graph.sql.OpenedSqlGraph;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The ways that this installation has the stores for, loaded and opened: all with Dgraph; without it those of
 * the product on the SQL graph and the two over tables.
 */
public final class Ways implements AutoCloseable {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    /** How many pages of each conversation are compared before anything is measured. */
    private static final int COMPARED = 12;

    private final List<Way> ways = new ArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    private Ways() {}

    /** Loads what is not there yet. */
    public static Ways of(Endpoints endpoints, Dataset data, Progress progress) throws IOException, SQLException {
        Ways ways = new Ways();
        try {
            ways.open(endpoints, data, progress);
            return ways;
        } catch (IOException | SQLException | RuntimeException e) {
            ways.close();
            throw e;
        }
    }

    private void open(Endpoints endpoints, Dataset data, Progress progress) throws IOException, SQLException {
        load(endpoints, data, progress);
        if (endpoints.hasDgraph()) {
            OpenedDgraph dgraph = OpenedDgraph.at(endpoints::of, PATIENT);
            opened.add(dgraph);
            product(dgraph.timelines(), "DQL", endpoints, data);
            ways.add(new EdgeListWay(dgraph));
        } else {
            OpenedSqlGraph graph = OpenedSqlGraph.at(endpoints::of, PATIENT);
            opened.add(graph);
            product(graph.timelines(), "SQL graph", endpoints, data);
        }
        ways.add(SqlWays.well(endpoints));
        ways.add(SqlWays.tempting(endpoints));
    }

    private void product(GraphTimelines timelines, String graph, Endpoints endpoints, Dataset data)
            throws SQLException {
        ways.add(new ProductWay("the product's: heads, then texts by keys", timelines, data.workspace(), endpoints));
        ways.add(new KeysWay(graph + " by keys, the whole question", timelines, data.workspace()));
    }

    private static void load(Endpoints endpoints, Dataset data, Progress progress) throws IOException, SQLException {
        try (Connection main = endpoints.main()) {
            Loaded loaded = new Loaded(main);
            if (!loaded.has("ways tables")) {
                progress.say("Data: the large conversations as tables, for the ways in SQL ...");
                new SqlTables(main, data).load();
                loaded.note("ways tables");
            }
            if (endpoints.hasDgraph() && !loaded.has("ways edges")) {
                progress.say("Data: the large conversations as edges, for the tempting way in DQL ...");
                try (OpenedDgraph dgraph = OpenedDgraph.at(endpoints::of, PATIENT)) {
                    new DgraphEdges(dgraph, data, progress).load();
                }
                loaded.note("ways edges");
            }
        }
    }

    /** Which ways have their data; in the schema the data set's marker made. */
    private record Loaded(Connection main) {
        boolean has(String step) throws SQLException {
            return io.onecamp.bench.data.Sql.number(main, "select count(*) from bench.done where step = ?", step) > 0;
        }

        void note(String step) throws SQLException {
            io.onecamp.bench.data.Sql.update(main, "insert into bench.done values (?, 1) on conflict do nothing", step);
        }
    }

    public List<Way> all() {
        return List.copyOf(ways);
    }

    /**
     * Compares what the ways answer to the same questions.
     *
     * @return how many pages were compared
     * @throws IllegalStateException with the first difference
     */
    public int compare(Dataset data, Times times) throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        int compared = 0;
        for (Room room : data.large()) {
            for (int i = 0; i < COMPARED; i++) {
                same(i == 0 ? times.newest(room) : times.anywhere(room, random));
                compared++;
            }
        }
        return compared;
    }

    private void same(Question question) throws Exception {
        TimelinePage expected = ways.getLast().page(question);
        int wanted = (int) Math.min(Question.LIMIT, question.before() - 1);
        if (expected.lines().size() != wanted) {
            throw new IllegalStateException(
                    "a page of " + wanted + " has " + expected.lines().size());
        }
        for (Way way : ways) {
            TimelinePage page = way.page(question);
            if (!page.equals(way.tellsAttachments() ? expected : expected.withoutAttachments())) {
                throw new IllegalStateException("The ways do not agree on the page below " + question.before() + " of "
                        + question.room().id() + ".\n" + way.title() + ": " + page + "\n"
                        + ways.getLast().title() + ": " + expected);
            }
        }
    }

    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(ways);
        all.addAll(opened);
        for (AutoCloseable one : all) {
            try {
                one.close();
            } catch (Exception e) {
                System.err.println("onecamp bench: could not close " + one + ": " + e.getMessage());
            }
        }
    }
}
