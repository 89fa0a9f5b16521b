package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAccountTest {
    private static final String ROLE = "select rolcanlogin and not rolsuper and not rolcreatedb and not rolcreaterole"
            + " and not rolreplication and not rolbypassrls from pg_roles where rolname = 'onecamp'";
    private static final String OWNER =
            "select pg_get_userbyid(datdba) = 'onecamp' from pg_database where datname = 'onecamp'";
    private static final String STRANGERS = "select has_database_privilege('stranger', 'onecamp', 'connect')";
    private static final String SECRET = "select rolpassword from pg_authid where rolname = 'onecamp'";

    @TempDir
    Path folder;

    @Test
    void the_role_and_its_database_are_made_once_and_the_password_follows_the_secret()
            throws IOException, SQLException {
        assumeTrue(Program.isInstalled("psql"), "no psql here");
        Path secret = Files.writeString(folder.resolve("product"), "it's the first");
        Files.writeString(folder.resolve("superuser"), "postgres");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create role stranger login");

            run("account", postgres);
            String first = ask(connection, SECRET);
            Files.writeString(secret, "the second");
            run("account", postgres);
            run("health", postgres);

            assertThat(List.of(ask(connection, ROLE), ask(connection, OWNER), ask(connection, STRANGERS)))
                    .containsExactly("t", "t", "f");
            assertThat(first).startsWith("SCRAM-SHA-256$");
            assertThat(ask(connection, SECRET)).startsWith("SCRAM-SHA-256$").isNotEqualTo(first);
        }
    }

    private void run(String script, EmbeddedPostgres postgres) {
        Program.Outcome outcome = Program.run(
                List.of(Tree.docker("postgres/" + script).toString()),
                Map.of(
                        "PGHOST", "127.0.0.1",
                        "PGPORT", Integer.toString(postgres.getPort()),
                        "POSTGRES_SUPERUSER_FILE", folder.resolve("superuser").toString(),
                        "POSTGRES_PRODUCT_FILE", folder.resolve("product").toString()));
        assertThat(outcome).isEqualTo(new Program.Outcome(0, ""));
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
