package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.setting.Setting;
import java.time.Duration;
import java.util.function.Function;

/** The graph's ports on an SQL graph outside of any server: for programs that load or measure. Unguarded. */
public final class OpenedSqlGraph implements AutoCloseable {
    private final GraphTransaction transaction;

    private OpenedSqlGraph(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    /** @param settings what each setting's value is; empty where there is none */
    public static OpenedSqlGraph at(Function<Setting, String> settings, Duration deadline) {
        return new OpenedSqlGraph(new GraphTransaction(new SqlGraphEndpoint(
                settings.apply(Setting.GRAPH_SQL_URL),
                settings.apply(Setting.GRAPH_SQL_USER),
                settings.apply(Setting.GRAPH_SQL_PASSWORD),
                deadline)));
    }

    public GraphTimelines timelines() {
        return new SqlTimelines(transaction);
    }

    public GraphWriter writer() {
        return new SqlWriter(transaction);
    }

    public GraphPulse pulse() {
        return new SqlPulse(transaction);
    }

    @Override
    public void close() {
        transaction.close();
    }
}
