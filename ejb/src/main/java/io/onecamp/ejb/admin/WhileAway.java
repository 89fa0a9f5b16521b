package io.onecamp.ejb.admin;

/** What a person can and cannot do while a store is away: the table of docs/consistency.md, in its words. */
public enum WhileAway {
    GRAPH(
            "graph",
            "everything a person does daily: signing in, posting (settled: false), reading any page from the journal,"
                    + " files, search",
            "nothing that people ask for yet; what is said is brought there when it is back"),
    OPENSEARCH(
            "opensearch",
            "everything but search; what is said meanwhile is indexed when it is back",
            "search: 503 search_unavailable"),
    REDIS(
            "redis",
            "everything: sessions are checked in PostgreSQL, limits are counted by each node, events are found each"
                    + " second",
            "nothing"),
    S3("s3", "everything but bytes", "upload, download: 503 files_unavailable"),
    POSTGRESQL(
            Readiness.DATABASE,
            "static pages and the health page",
            "everything else: 503 unavailable; nothing is done by halves");

    private final String store;
    private final String works;
    private final String fails;

    WhileAway(String store, String works, String fails) {
        this.store = store;
        this.works = works;
        this.fails = fails;
    }

    /** @throws IllegalArgumentException for a store that nobody has decided about */
    static WhileAway of(String store) {
        for (WhileAway one : values()) {
            if (one.store.equals(store)) {
                return one;
            }
        }
        throw new IllegalArgumentException("nobody has said what works without " + store);
    }

    public String works() {
        return works;
    }

    public String fails() {
        return fails;
    }
}
