package io.onecamp.cli.store;

/** The five stores. */
public enum Kind {
    POSTGRES("PostgreSQL"),
    GRAPH("Graph"),
    REDIS("Redis"),
    S3("S3"),
    OPENSEARCH("OpenSearch");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
