package io.onecamp.test.crash;

import io.onecamp.test.product.Database;
import io.onecamp.test.product.Installation;
import io.onecamp.test.product.StoreProcess;
import java.time.Duration;
import java.util.List;

/**
 * A store that is taken away, in one way, and what holds then: a row of the table in docs/consistency.md.
 *
 * @param store as the health page calls it
 * @param way how it goes
 * @param takes takes it away and answers how it comes back
 * @param probes what is tried meanwhile
 * @param patience how long one probe may take: its calls' deadlines, until the store is known to be away
 */
record Away(String store, String way, Taking takes, List<Probe> probes, Duration patience) {

    /** Takes a store away. */
    interface Taking {
        Runnable from(Installation installation);
    }

    static List<Away> all(String graph) {
        Duration soon = Duration.ofSeconds(15);
        List<Probe> whole = join(List.of(Probe.DAILY, Probe.FILES, Probe.SEARCH));
        List<Probe> withoutGraph = join(List.of(Probe.DAILY, Probe.UNSETTLED, Probe.FILES, Probe.SEARCH));
        List<Probe> withoutS3 = join(List.of(Probe.DAILY, Probe.SEARCH, Probe.WITHOUT_S3));
        List<Probe> withoutSearch = join(List.of(Probe.DAILY, Probe.FILES, Probe.WITHOUT_SEARCH));
        Taking frozenGraph = graph.equals("dgraph") ? freezing("dgraph-alpha") : Away::lockingGraph;
        return List.of(
                new Away("redis", "killed", killing("redis"), whole, soon),
                new Away("redis", "frozen", freezing("redis"), whole, soon),
                new Away("graph", "killed", Away::stoppingGraph, withoutGraph, soon),
                new Away("graph", "frozen", frozenGraph, withoutGraph, soon),
                new Away("opensearch", "killed", killing("opensearch"), withoutSearch, soon),
                new Away("opensearch", "frozen", freezing("opensearch"), withoutSearch, soon),
                new Away("s3", "killed", Away::killingS3, withoutS3, soon),
                new Away("s3", "frozen", Away::freezingS3, withoutS3, soon),
                new Away("postgresql", "killed", killing("postgres"), Probe.WITHOUT_POSTGRES, soon),
                new Away("postgresql", "frozen", freezing("postgres"), Probe.WITHOUT_POSTGRES, soon));
    }

    private static List<Probe> join(List<List<Probe>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** A row of the table. */
    static Away of(String graph, String store, String way) {
        return all(graph).stream()
                .filter(one -> one.store().equals(store) && one.way().equals(way))
                .findFirst()
                .orElseThrow();
    }

    boolean isNeeded() {
        return store.equals("postgresql");
    }

    private static Taking killing(String process) {
        return installation -> {
            installation.store(process).kill();
            return installation::up;
        };
    }

    private static Taking freezing(String process) {
        return installation -> {
            StoreProcess store = installation.store(process);
            store.freeze();
            return store::thaw;
        };
    }

    private static Runnable killingS3(Installation installation) {
        return killing(installation.outside().s3()).from(installation);
    }

    private static Runnable freezingS3(Installation installation) {
        return freezing(installation.outside().s3()).from(installation);
    }

    /** The SQL graph lives in PostgreSQL's process; its tables locked, it answers nobody. */
    private static Runnable lockingGraph(Installation installation) {
        Database.Held held = installation.outside().graphDatabase().holds("lock table card in access exclusive mode");
        return held::close;
    }

    private static Runnable stoppingGraph(Installation installation) {
        installation.outside().stopGraph();
        return () -> installation.outside().startGraph();
    }

    @Override
    public String toString() {
        return store + " is " + way;
    }
}
