package io.onecamp.test.product;

/** What a second application node has to be told, as docs/operating.md says it. */
final class SecondNode {
    private SecondNode() {}

    static Installation of(Installation first, Installation second) {
        Outside stores = first.outside();
        String postgres = "jdbc:postgresql://127.0.0.1:" + stores.port("postgres");
        second.with("onecamp.node", "node-2")
                .with("onecamp.secret", stores.secret("onecamp"))
                .with("onecamp.postgres.url", postgres + "/onecamp")
                .with("onecamp.postgres.user", "onecamp")
                .with("onecamp.postgres.password", stores.secret("postgres.onecamp"))
                .with("onecamp.redis.url", "redis://:" + stores.secret("redis") + "@127.0.0.1:" + stores.port("redis"));
        if (first.graph().equals("dgraph")) {
            second.with("onecamp.dgraph.endpoint", "localhost:" + stores.port("dgraph-alpha"));
        } else {
            second.with("onecamp.graph.sql.url", postgres + "/onecamp_graph")
                    .with("onecamp.graph.sql.user", "onecamp_graph")
                    .with("onecamp.graph.sql.password", stores.secret("postgres.onecamp-graph"));
        }
        second.with("onecamp.opensearch.url", "http://127.0.0.1:" + stores.port("opensearch"))
                .with("onecamp.opensearch.user", "onecamp")
                .with("onecamp.opensearch.password", stores.secret("opensearch"))
                .with("onecamp.s3.endpoint", "http://127.0.0.1:" + stores.s3Port())
                .with("onecamp.s3.access-key", "onecamp")
                .with("onecamp.s3.secret-key", stores.secret("s3.secret-key"));
        return second;
    }
}
