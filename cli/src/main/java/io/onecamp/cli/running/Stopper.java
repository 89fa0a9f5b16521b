package io.onecamp.cli.running;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.State;
import io.onecamp.cli.process.Daemon;
import io.onecamp.cli.process.Identity;
import io.onecamp.cli.process.ProcessTable;
import io.onecamp.cli.process.Signal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Stops the processes of an installation: the server first, so that nothing is lost on its way to a store, PostgreSQL
 * last. Only what is recorded is stopped, and only while it is still the process that was recorded.
 */
public final class Stopper {
    private static final List<String> LAST = List.of("dgraph-alpha", "dgraph-zero", "postgres");
    private static final List<String> FIRST = List.of("wildfly", "payara", "micro");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Installation installation;

    /** Stops those of that installation. */
    public Stopper(Installation installation) {
        this.installation = installation;
    }

    /** Stops everything that runs and answers the names of what was stopped. */
    public List<String> stopAll() {
        State state = installation.state().read();
        return state.processes().keySet().stream()
                .sorted(Comparator.comparingInt(Stopper::rank))
                .filter(this::stop)
                .toList();
    }

    private boolean stop(String name) {
        Identity identity = installation.state().read().process(name).orElseThrow();
        boolean ran = ProcessTable.runs(identity);
        if (ran) {
            Daemon.stop(identity, name.equals("postgres") ? Signal.INT : Signal.TERM, PATIENCE);
        }
        installation.state().change(now -> now.without(name));
        return ran;
    }

    private static int rank(String name) {
        return FIRST.contains(name) ? 0 : LAST.contains(name) ? 2 + LAST.indexOf(name) : 1;
    }
}
