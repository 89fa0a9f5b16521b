package io.onecamp.test.crash;

import io.onecamp.test.product.Installation;
import io.onecamp.test.product.StoreProcess;
import java.time.Duration;
import java.util.ArrayList;
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
        List<Away> all = new ArrayList<>();
        Duration soon = Duration.ofSeconds(15);
        all.add(new Away("redis", "killed", killing("redis"), Probe.DAILY, soon));
        all.add(new Away("redis", "frozen", freezing("redis"), Probe.DAILY, soon));
        all.add(new Away("graph", "killed", Away::stoppingGraph, Probe.DAILY, soon));
        if (graph.equals("dgraph")) {
            all.add(new Away("graph", "frozen", freezing("dgraph-alpha"), Probe.DAILY, soon));
        }
        all.add(new Away("postgresql", "killed", killing("postgres"), Probe.WITHOUT_POSTGRES, soon));
        all.add(new Away("postgresql", "frozen", freezing("postgres"), Probe.WITHOUT_POSTGRES, soon));
        return all;
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

    private static Runnable stoppingGraph(Installation installation) {
        installation.outside().stopGraph();
        return () -> installation.outside().startGraph();
    }

    @Override
    public String toString() {
        return store + " is " + way;
    }
}
