package io.onecamp.cli.command;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.State;
import io.onecamp.cli.process.ProcessTable;
import io.onecamp.cli.running.Stopper;
import io.onecamp.cli.screen.Screen;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stays attached to an installation: says what dies, and on Ctrl-C or a termination signal stops everything. */
final class Foreground {
    private final Installation installation;
    private final Screen screen;

    Foreground(Installation installation, Screen screen) {
        this.installation = installation;
        this.screen = screen;
    }

    /** Returns when another command has taken the installation down. */
    void stay() {
        screen.say("Attached; Ctrl-C stops everything.");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Set<String> said = new TreeSet<>();
        State state = installation.state().read();
        while (!state.processes().isEmpty()) {
            state.processes().forEach((name, process) -> {
                if (!ProcessTable.runs(process) && said.add(name + process.pid())) {
                    screen.bad(name, "has died; `onecamp up` from another terminal mends it");
                }
            });
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            state = installation.state().read();
        }
    }

    private void stop() {
        screen.say("Stopping ...");
        new Stopper(installation).stopAll().forEach(name -> screen.ok(name, "stopped"));
    }
}
