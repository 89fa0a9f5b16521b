package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import java.time.Duration;

/**
 * Where the SQL graph's database is.
 *
 * @param url JDBC URL
 * @param deadline of each request, attempts included
 */
record SqlGraphEndpoint(String url, String user, String password, Duration deadline) {
    SqlGraphEndpoint {
        if (url.isEmpty()) {
            throw new IllegalStateException(
                    Setting.GRAPH_SQL_URL.key() + " is not set, but " + Setting.GRAPH.key() + " says sql");
        }
    }

    static SqlGraphEndpoint configured() {
        return new SqlGraphEndpoint(
                Settings.text(Setting.GRAPH_SQL_URL),
                Settings.text(Setting.GRAPH_SQL_USER),
                Settings.text(Setting.GRAPH_SQL_PASSWORD),
                Settings.millis(Setting.GRAPH_DEADLINE_MS));
    }

    /** Without the password: it ends up in messages. */
    @Override
    public String toString() {
        return "the SQL graph, as " + user;
    }
}
