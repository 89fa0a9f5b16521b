package io.onecamp.cli.store;

import static io.onecamp.domain.setting.Setting.DGRAPH_ENDPOINT;
import static io.onecamp.domain.setting.Setting.GRAPH;
import static io.onecamp.domain.setting.Setting.GRAPH_SQL_PASSWORD;
import static io.onecamp.domain.setting.Setting.GRAPH_SQL_URL;
import static io.onecamp.domain.setting.Setting.GRAPH_SQL_USER;
import static io.onecamp.domain.setting.Setting.OPENSEARCH_PASSWORD;
import static io.onecamp.domain.setting.Setting.OPENSEARCH_URL;
import static io.onecamp.domain.setting.Setting.OPENSEARCH_USER;
import static io.onecamp.domain.setting.Setting.POSTGRES_PASSWORD;
import static io.onecamp.domain.setting.Setting.POSTGRES_URL;
import static io.onecamp.domain.setting.Setting.POSTGRES_USER;
import static io.onecamp.domain.setting.Setting.REDIS_URL;
import static io.onecamp.domain.setting.Setting.S3_ACCESS_KEY;
import static io.onecamp.domain.setting.Setting.S3_ENDPOINT;
import static io.onecamp.domain.setting.Setting.S3_SECRET_KEY;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Choices;
import io.onecamp.cli.installation.Configuration;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.process.OnPath;
import io.onecamp.cli.program.Program;
import io.onecamp.domain.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides for each of the five what embodies it: a configured endpoint, an installed program, or an embedded one. */
public final class Stores {
    private final Installation installation;
    private final Choices choices;

    /** The stores of that installation under those choices. */
    public Stores(Installation installation, Choices choices) {
        this.installation = installation;
        this.choices = choices;
    }

    /** dgraph where an endpoint is configured or the program is installed, else sql. */
    public static String usualGraph(Configuration configuration) {
        return configuration
                .of(GRAPH)
                .map(Configuration.Value::text)
                .orElseGet(() -> configuration.of(DGRAPH_ENDPOINT).isPresent()
                                || OnPath.find("dgraph").isPresent()
                        ? "dgraph"
                        : "sql");
    }

    /** minio where it is installed, else s3proxy. */
    public static String usualBlobs() {
        return OnPath.find("minio").isPresent() ? "minio" : "s3proxy";
    }

    /** All five, PostgreSQL first. */
    public List<Store> all() {
        return List.of(postgres(), graph(), redis(), s3(), openSearch());
    }

    private Store postgres() {
        return configured(Kind.POSTGRES, POSTGRES_URL).orElseGet(() -> {
            Program program = new PostgresServer(installation);
            return Store.of(
                    Kind.POSTGRES,
                    program,
                    Map.of(
                            POSTGRES_URL, Databases.url(program.port(), Databases.MAIN),
                            POSTGRES_USER, Databases.MAIN,
                            POSTGRES_PASSWORD, installation.secrets().of(Secret.POSTGRES)));
        });
    }

    private Store graph() {
        return "dgraph".equals(choices.graph()) ? dgraph() : sqlGraph();
    }

    private Store sqlGraph() {
        Map<Setting, String> choice = Map.of(GRAPH, "sql");
        if (given(GRAPH_SQL_URL).isPresent()) {
            return Configured.at(Kind.GRAPH, given(GRAPH_SQL_URL).get(), choice);
        }
        if (given(POSTGRES_URL).isPresent()) {
            throw new Refusal(
                    Exit.USAGE,
                    "PostgreSQL is configured elsewhere, but the SQL graph's database is not.",
                    "Set onecamp.graph.sql.url, .user and .password to a database of its own there.");
        }
        Program postgres = new PostgresServer(installation);
        Map<Setting, String> settings = Map.of(
                GRAPH,
                "sql",
                GRAPH_SQL_URL,
                Databases.url(postgres.port(), Databases.GRAPH),
                GRAPH_SQL_USER,
                Databases.GRAPH,
                GRAPH_SQL_PASSWORD,
                installation.secrets().of(Secret.POSTGRES_GRAPH));
        String address = "127.0.0.1:" + postgres.port();
        return new Store(
                Kind.GRAPH, "SQL graph in PostgreSQL, embedded", address, List.of(), settings, postgres::health);
    }

    private Store dgraph() {
        Map<Setting, String> choice = Map.of(GRAPH, "dgraph");
        if (given(DGRAPH_ENDPOINT).isPresent()) {
            String endpoint = given(DGRAPH_ENDPOINT).get();
            return Configured.at(Kind.GRAPH, endpoint, Map.of(GRAPH, "dgraph", DGRAPH_ENDPOINT, endpoint));
        }
        DgraphProgram dgraph = DgraphProgram.installed()
                .orElseThrow(() -> new Refusal(
                        Exit.MACHINE,
                        "There is no `dgraph` on the PATH, and this installation's graph is kept in Dgraph.",
                        "Install Dgraph 25.4 or later, set ONECAMP_DGRAPH=host:port, or use --graph sql."));
        Program zero = new DgraphZero(installation, dgraph);
        Program alpha = new DgraphAlpha(installation, dgraph);
        String address = "localhost:" + alpha.port();
        return new Store(
                Kind.GRAPH,
                dgraph.title() + ", installed",
                address,
                List.of(zero, alpha),
                Map.of(GRAPH, choice.get(GRAPH), DGRAPH_ENDPOINT, address),
                alpha::health);
    }

    private Store redis() {
        return configured(Kind.REDIS, REDIS_URL).orElseGet(() -> {
            Program program = new RedisServer(installation);
            String password = installation.secrets().of(Secret.REDIS);
            return Store.of(
                    Kind.REDIS, program, Map.of(REDIS_URL, "redis://:" + password + "@127.0.0.1:" + program.port()));
        });
    }

    private Store s3() {
        return configured(Kind.S3, S3_ENDPOINT).orElseGet(() -> {
            Program program = "minio".equals(choices.blobs()) ? minio() : new S3Proxy(installation);
            return Store.of(
                    Kind.S3,
                    program,
                    Map.of(
                            S3_ENDPOINT,
                            "http://127.0.0.1:" + program.port(),
                            S3_ACCESS_KEY,
                            Minio.USER,
                            S3_SECRET_KEY,
                            installation.secrets().of(Secret.S3_SECRET)));
        });
    }

    private Program minio() {
        Path program = OnPath.find("minio")
                .orElseThrow(() -> new Refusal(
                        Exit.MACHINE,
                        "There is no `minio` on the PATH any more, and this installation's files are in its format.",
                        "Install MinIO again, or set onecamp.s3.endpoint."));
        return new Minio(installation, program);
    }

    private Store openSearch() {
        return configured(Kind.OPENSEARCH, OPENSEARCH_URL).orElseGet(() -> {
            Program program = new OpenSearchProgram(installation);
            return Store.of(
                    Kind.OPENSEARCH,
                    program,
                    Map.of(
                            OPENSEARCH_URL,
                            "http://127.0.0.1:" + program.port(),
                            OPENSEARCH_USER,
                            OpenSearchProgram.USER,
                            OPENSEARCH_PASSWORD,
                            installation.secrets().of(Secret.OPENSEARCH)));
        });
    }

    private Optional<Store> configured(Kind kind, Setting endpoint) {
        return given(endpoint).map(value -> Configured.at(kind, value, Map.of()));
    }

    private Optional<String> given(Setting setting) {
        return installation.configuration().of(setting).map(Configuration.Value::text);
    }
}
