package io.onecamp.domain.setting;

import static io.onecamp.domain.setting.Secrecy.HIDDEN;
import static io.onecamp.domain.setting.Secrecy.SHOWN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key the product reads through MicroProfile Config. A key is set by a system property, by an environment
 * variable of the same name in capitals with underscores ({@link #environmentName()}), or by the file
 * {@code onecamp.properties} of an installation. An empty value counts as not set.
 */
public enum Setting {
    POSTGRES_URL("onecamp.postgres.url", "JDBC URL of the main database, the one that holds the truth", "", SHOWN),
    POSTGRES_USER("onecamp.postgres.user", "Role that owns the main database", "onecamp", SHOWN),
    POSTGRES_PASSWORD("onecamp.postgres.password", "Password of that role", "", HIDDEN),
    POSTGRES_DEADLINE_MS(
            "onecamp.postgres.deadline-ms",
            "Milliseconds PostgreSQL has to say that it is there, before nobody waits for it any more",
            "5000",
            SHOWN),

    GRAPH("onecamp.graph", "Which graph adapter tells what was said: dgraph or sql", "sql", SHOWN),
    GRAPH_SQL_URL("onecamp.graph.sql.url", "JDBC URL of the SQL graph, a database of its own", "", SHOWN),
    GRAPH_SQL_USER("onecamp.graph.sql.user", "Role that owns the SQL graph", "onecamp_graph", SHOWN),
    GRAPH_SQL_PASSWORD("onecamp.graph.sql.password", "Password of that role", "", HIDDEN),
    DGRAPH_ENDPOINT("onecamp.dgraph.endpoint", "gRPC address of a Dgraph Alpha, host:port", "", SHOWN),
    DGRAPH_USER("onecamp.dgraph.user", "Dgraph ACL user; empty where ACL is off", "", SHOWN),
    DGRAPH_PASSWORD("onecamp.dgraph.password", "Password of that user", "", HIDDEN),
    DGRAPH_TLS("onecamp.dgraph.tls", "Whether Dgraph is spoken to over TLS: on or off", "off", SHOWN),
    DGRAPH_TLS_AUTHORITY(
            "onecamp.dgraph.tls.authority", "PEM file of the authority to trust; empty: Java's", "", SHOWN),
    GRAPH_DEADLINE_MS(
            "onecamp.graph.deadline-ms", "Milliseconds the graph has for an answer, retries too", "2000", SHOWN),
    GRAPH_CONCURRENT(
            "onecamp.graph.concurrent", "Requests to the graph at once; one more is not waited for", "24", SHOWN),
    GRAPH_BREAKER_CALLS("onecamp.graph.breaker.calls", "Calls looked back at to judge the graph", "8", SHOWN),
    GRAPH_BREAKER_WAIT_MS("onecamp.graph.breaker.wait-ms", "Milliseconds a failing graph is left alone", "2000", SHOWN),

    /** Hidden, because the password is part of the URL. */
    REDIS_URL("onecamp.redis.url", "Redis or Valkey, redis:// or rediss://user:password@host:port/db", "", HIDDEN),
    REDIS_DEADLINE_MS("onecamp.redis.deadline-ms", "Milliseconds Redis has for an answer", "500", SHOWN),
    REDIS_CONCURRENT("onecamp.redis.concurrent", "Calls to Redis at once; one more is not waited for", "24", SHOWN),
    REDIS_BREAKER_CALLS("onecamp.redis.breaker.calls", "Calls looked back at to judge Redis", "8", SHOWN),
    REDIS_BREAKER_WAIT_MS("onecamp.redis.breaker.wait-ms", "Milliseconds a failing Redis is left alone", "2000", SHOWN),
    PROFILES_KEPT_MS("onecamp.profiles.kept-ms", "Milliseconds that a name may be shown out of date", "60000", SHOWN),

    CONTENTS_KEPT_BYTES(
            "onecamp.contents.kept-bytes",
            "Memory of a node for texts that were read lately; 0: none",
            "33554432",
            SHOWN),

    S3_ENDPOINT("onecamp.s3.endpoint", "URL of the S3 service that keeps the bytes of files", "", SHOWN),
    S3_REGION("onecamp.s3.region", "Region used in signatures", "us-east-1", SHOWN),
    S3_BUCKET("onecamp.s3.bucket", "Bucket of this installation", "onecamp", SHOWN),
    S3_ACCESS_KEY("onecamp.s3.access-key", "Access key of the S3 service", "", SHOWN),
    S3_SECRET_KEY("onecamp.s3.secret-key", "Secret key of the S3 service", "", HIDDEN),

    S3_DEADLINE_MS(
            "onecamp.s3.deadline-ms",
            "Milliseconds S3 has for an answer; a part of a file counts as one",
            "5000",
            SHOWN),
    S3_CONCURRENT("onecamp.s3.concurrent", "Requests to S3 at once; one more is not waited for", "12", SHOWN),
    S3_BREAKER_CALLS("onecamp.s3.breaker.calls", "Calls looked back at to judge S3", "8", SHOWN),
    S3_BREAKER_WAIT_MS("onecamp.s3.breaker.wait-ms", "Milliseconds a failing S3 is left alone", "2000", SHOWN),

    FILES_LIMIT("onecamp.files.limit", "Largest file, in bytes", "104857600", SHOWN),
    FILES_UPLOADS("onecamp.files.uploads", "Uploads at once on a node; each holds 5 MiB of memory", "16", SHOWN),
    FILES_PER_MESSAGE("onecamp.files.per-message", "Most files that one message may carry", "10", SHOWN),
    FILES_LINK_MS("onecamp.files.link-ms", "Milliseconds a link to a file is good", "60000", SHOWN),
    FILES_UNATTACHED_HOURS(
            "onecamp.files.unattached-hours",
            "Hours after which a file that no message carries is removed",
            "24",
            SHOWN),
    COMPENSATION_LEASE_MS(
            "onecamp.compensation.lease-ms",
            "Milliseconds after which what a dead node began outside the database is undone",
            "60000",
            SHOWN),

    OPENSEARCH_URL("onecamp.opensearch.url", "URL of OpenSearch", "", SHOWN),
    OPENSEARCH_USER("onecamp.opensearch.user", "User of OpenSearch; empty where it asks for none", "", SHOWN),
    OPENSEARCH_PASSWORD("onecamp.opensearch.password", "Password of that user", "", HIDDEN),

    SEARCH_DEADLINE_MS("onecamp.search.deadline-ms", "Milliseconds OpenSearch has to answer a search", "2000", SHOWN),
    SEARCH_INDEXING_DEADLINE_MS(
            "onecamp.search.indexing-deadline-ms", "Milliseconds OpenSearch has to take documents", "5000", SHOWN),
    SEARCH_CONCURRENT(
            "onecamp.search.concurrent", "Requests to OpenSearch at once; one more is not waited for", "16", SHOWN),
    SEARCH_BREAKER_CALLS("onecamp.search.breaker.calls", "Calls looked back at to judge OpenSearch", "8", SHOWN),
    SEARCH_BREAKER_WAIT_MS(
            "onecamp.search.breaker.wait-ms", "Milliseconds a failing OpenSearch is left alone", "2000", SHOWN),
    SEARCH_QUERY_LENGTH("onecamp.search.query-length", "Longest text to search for, in characters", "256", SHOWN),

    DRIFT_PAGE("onecamp.drift.page", "Things compared at once; 1 to 200", "100", SHOWN),
    DRIFT_ROWS("onecamp.drift.rows-per-second", "Things that a comparison looks at each second", "2000", SHOWN),
    DRIFT_CALLS("onecamp.drift.calls-per-second", "Questions that a comparison asks other stores", "50", SHOWN),
    DRIFT_AGAIN_MS("onecamp.drift.again-ms", "Milliseconds before what just changes is looked at again", "1000", SHOWN),
    DRIFT_TOLD("onecamp.drift.told", "Differences that are told one by one; all are counted", "1000", SHOWN),
    DRIFT_NIGHTLY("onecamp.drift.nightly", "Whether the stores are compared every night: on or off", "on", SHOWN),

    SECRET("onecamp.secret", "32 random bytes, base64url: encrypts the signing keys at rest", "", HIDDEN),
    SETUP_CODE("onecamp.setup-code", "Code the first account must give; empty: none, as on loopback only", "", HIDDEN),
    OPERATOR_TOKEN("onecamp.operator-token", "Lets the command line call /api/v1/admin", "", HIDDEN),
    METRICS_TOKEN(
            "onecamp.metrics-token", "Opens /api/v1/metrics and nothing else; empty: the operator's alone", "", HIDDEN),
    REGISTRATION("onecamp.registration", "Who may make an account: open, invitation or closed", "invitation", SHOWN),

    LIMIT_SIGN_IN(
            "onecamp.limits.sign-in", "Wrong passwords for a person from an address, per seconds", "10/900", SHOWN),
    LIMIT_SIGN_IN_ADDRESS(
            "onecamp.limits.sign-in-address", "Wrong passwords from one address, per seconds", "200/900", SHOWN),
    LIMIT_REGISTRATION("onecamp.limits.registration", "Accounts from one address, per seconds", "200/3600", SHOWN),
    LIMIT_POSTING("onecamp.limits.posting", "Messages that one person posts, per seconds", "600/60", SHOWN),
    LIMIT_SEARCH("onecamp.limits.search", "Searches of one person, per seconds", "300/60", SHOWN),
    LIMIT_UPLOADS("onecamp.limits.uploads", "Files that one person uploads, per seconds", "300/60", SHOWN),
    REACTIONS_EMOJI_LIMIT(
            "onecamp.reactions.emoji-limit", "Different emoji that one message or comment can have", "50", SHOWN),

    RELAY_ATTEMPTS(
            "onecamp.relay.attempts", "Refusals by a store after which an entry waits for an operator", "8", SHOWN),
    RELAY_LONGEST_PAUSE_MS(
            "onecamp.relay.longest-pause-ms",
            "Milliseconds between two attempts at most; the first pause is 2000, each is twice the last",
            "300000",
            SHOWN),

    BIND("onecamp.bind", "Address the HTTP port is bound to", "127.0.0.1", SHOWN),
    PUBLIC_URL("onecamp.public-url", "URL under which people reach the product", "", SHOWN),
    HTTP_BODY_LIMIT("onecamp.http.body-limit", "Largest body of a request but for files, in bytes", "1048576", SHOWN),
    HTTP_PROXIES(
            "onecamp.http.proxies",
            "Reverse proxies in front, whose X-Forwarded-For is believed; 0: nobody's",
            "0",
            SHOWN),
    NODE("onecamp.node", "Name of this application node, unlike every other node's", "node-1", SHOWN);

    private final String key;
    private final String meaning;
    private final String standard;
    private final Secrecy secrecy;

    Setting(String key, String meaning, String standard, Secrecy secrecy) {
        this.key = key;
        this.meaning = meaning;
        this.standard = standard;
        this.secrecy = secrecy;
    }

    /** The setting of that key, if there is one. */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    /** The MicroProfile Config key. */
    public String key() {
        return key;
    }

    /** What it decides, in one line for an operator. */
    public String meaning() {
        return meaning;
    }

    /** The value where nobody has set one; empty where the product cannot assume any. */
    public String standard() {
        return standard;
    }

    /** Whether the value may be shown. */
    public Secrecy secrecy() {
        return secrecy;
    }

    /**
     * The environment variable that sets it, by MicroProfile Config's rule: everything but letters and digits becomes
     * an underscore, and letters become capitals.
     */
    public String environmentName() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
