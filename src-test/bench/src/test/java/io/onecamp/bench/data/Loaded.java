package io.onecamp.bench.data;

import io.onecamp.bench.measure.Progress;
import io.onecamp.bench.measure.Stop;
import io.onecamp.bench.place.Endpoints;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An installation without a server: a main database in which nothing has happened, and a graph. */
public final class Loaded implements AutoCloseable {
    /** As few as still make three large conversations and some small ones. */
    public static final Sizes TINY = new Sizes(40, 12, 600, 7);

    private final Database main = Database.fresh();
    private final Database graph = Database.empty();
    private final PostgresRows rows = new PostgresRows(main);
    private final WorkspaceId workspace = rows.newWorkspace();
    private final Endpoints endpoints;

    /** @param dgraph address of a Dgraph; empty for the SQL graph */
    public Loaded(String dgraph) {
        Map<String, String> environment = new HashMap<>();
        put(environment, Setting.SECRET, "a-secret-of-tests-that-is-long-enough");
        put(environment, Setting.POSTGRES_URL, main.url());
        put(environment, Setting.POSTGRES_USER, "postgres");
        put(environment, Setting.GRAPH, dgraph.isEmpty() ? "sql" : "dgraph");
        put(environment, Setting.DGRAPH_ENDPOINT, dgraph);
        put(environment, Setting.GRAPH_SQL_URL, graph.url());
        put(environment, Setting.GRAPH_SQL_USER, "postgres");
        this.endpoints = new Endpoints("http://localhost:1", environment);
    }

    private static void put(Map<String, String> environment, Setting setting, String value) {
        environment.put(setting.environmentName(), value);
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public PostgresRows rows() {
        return rows;
    }

    WorkspaceId workspace() {
        return workspace;
    }

    /** Loads the tiny data set, or recognises it. */
    public Dataset ensure() throws Exception {
        return generator(Stop.never()).ensure(TINY, Generator.Company.ALONE);
    }

    Generator generator(Stop stop) {
        return new Generator(endpoints, silent(), stop);
    }

    /** Tells nobody. */
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        main.close();
        graph.close();
    }
}
