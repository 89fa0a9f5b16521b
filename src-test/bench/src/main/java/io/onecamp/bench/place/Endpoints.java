package io.onecamp.bench.place;

import io.onecamp.domain.setting.Setting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** Where the product and its stores are, and their secrets: what the product itself is told by its environment. */
public final class Endpoints {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final String url;

    /** @param environment names and values, as the command passes them to the server */
    public Endpoints(String url, Map<String, String> environment) {
        this.url = url;
        for (Setting setting : Setting.values()) {
            values.put(setting, environment.getOrDefault(setting.environmentName(), setting.standard()));
        }
    }

    /** Where people reach the product. */
    public String url() {
        return url;
    }

    /** The value; its standard, which may be empty, where nobody has set one. */
    public String of(Setting setting) {
        return values.getOrDefault(setting, "");
    }

    /** dgraph or sql. */
    public String graph() {
        return of(Setting.GRAPH);
    }

    public boolean hasDgraph() {
        return graph().equals("dgraph");
    }

    public Connection main() throws SQLException {
        return connection(Setting.POSTGRES_URL, Setting.POSTGRES_USER, Setting.POSTGRES_PASSWORD);
    }

    public Connection sqlGraph() throws SQLException {
        return connection(Setting.GRAPH_SQL_URL, Setting.GRAPH_SQL_USER, Setting.GRAPH_SQL_PASSWORD);
    }

    private Connection connection(Setting address, Setting user, Setting password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", of(user));
        properties.setProperty("password", of(password));
        properties.setProperty("ApplicationName", "onecamp-bench");
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(of(address), properties);
    }
}
