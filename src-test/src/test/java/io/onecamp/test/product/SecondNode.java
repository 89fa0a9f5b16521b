package io.onecamp.test.product;

/** What a second application node has to be told, as docs/operating.md says it. */
final class SecondNode {
    private SecondNode() {}

    static Installation of(Installation first, Installation second) {
        Outside stores = first.outside();
        String postgres = "jdbc:postgresql://127.0.0.1:" + stores.port("postgres");
        second.set("onecamp.node", "node-2")
                .set("onecamp.secret", stores.secret("onecamp"))
                .set("onecamp.postgres.url", postgres + "/onecamp")
                .set("onecamp.postgres.user", "onecamp")
                .set("onecamp.postgres.password", stores.secret("postgres.onecamp"))
                .set("onecamp.redis.url", "redis://:" + stores.secret("redis") + "@127.0.0.1:" + stores.port("redis"));
        if (first.graph().equals("dgraph")) {
            second.set("onecamp.dgraph.endpoint", "localhost:" + stores.port("dgraph-alpha"));
        } else {
            second.set("onecamp.graph.sql.url", postgres + "/onecamp_graph")
                    .set("onecamp.graph.sql.user", "onecamp_graph")
                    .set("onecamp.graph.sql.password", stores.secret("postgres.onecamp-graph"));
        }
        for (String store : new String[] {"onecamp.opensearch.url", "onecamp.s3.endpoint"}) {
            first.setting(store).ifPresent(address -> second.set(store, address));
        }
        return second;
    }
}
