package io.onecamp.cli.installation;

/** The secrets an installation makes for itself. */
public enum Secret {
    /** The superuser of the embedded PostgreSQL. */
    POSTGRES_SUPERUSER("postgres.superuser"),
    /** The role that owns the main database. */
    POSTGRES("postgres.onecamp"),
    /** The role that owns the SQL graph. */
    POSTGRES_GRAPH("postgres.onecamp-graph"),
    /** Redis. */
    REDIS("redis"),
    /** The secret key of the embedded S3 service. */
    S3_SECRET("s3.secret-key"),
    /** The user onecamp of the embedded OpenSearch. */
    OPENSEARCH("opensearch"),
    /** Encrypts the signing keys at rest. */
    PRODUCT("onecamp"),
    /** What the first account must give where the product is not on loopback only. */
    SETUP_CODE("setup-code"),
    /** Lets the command line call the product's administration. */
    OPERATOR("operator-token"),
    /** The administrator and the key store of Payara. */
    PAYARA("payara");

    private final String key;

    Secret(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
