package io.onecamp.cli.running;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.process.Daemon;
import io.onecamp.cli.process.Identity;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.PortHolder;
import io.onecamp.cli.process.Ports;
import io.onecamp.cli.process.ProcessTable;
import io.onecamp.cli.process.Signal;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Brings one program up, whatever state it is in: never started, running, hung, dead, or left behind unrecorded. */
final class Starter {
    private final Installation installation;
    private final Supplies supplies;

    Starter(Installation installation, Supplies supplies) {
        this.installation = installation;
        this.supplies = supplies;
    }

    /** Whether a start was needed. */
    enum Outcome {
        STARTED,
        WAS_RUNNING
    }

    /** Returns once the program can be used. */
    Outcome ensure(Program program) throws IOException {
        Optional<Identity> recorded = installation.state().read().process(program.name());
        Optional<Identity> running = recorded.filter(ProcessTable::runs);
        if (running.isPresent()) {
            if (answers(program, running.get(), program.patience().dividedBy(3)).isUp()) {
                program.settle();
                return Outcome.WAS_RUNNING;
            }
            Daemon.stop(running.get(), program.stopSignal(), Duration.ofSeconds(20));
        }
        start(program);
        program.settle();
        return Outcome.STARTED;
    }

    private void start(Program program) throws IOException {
        Launch launch = program.prepare(supplies);
        stopStrays(launch);
        requireFreePort(program);
        Identity identity = Daemon.start(launch);
        installation.state().change(state -> state.with(program.name(), identity));
        Health health = answers(program, identity, program.patience());
        if (!health.isUp()) {
            throw notReady(program, identity, health, launch.log());
        }
    }

    /** A launcher that was killed between starting a program and recording it has left one; two on one folder harm. */
    private static void stopStrays(Launch launch) {
        for (Identity stray : ProcessTable.at(launch.directory(), launch.program())) {
            Daemon.stop(stray, Signal.INT, Duration.ofSeconds(20));
        }
    }

    private static void requireFreePort(Program program) {
        if (Ports.answers("127.0.0.1", program.port())) {
            throw new Refusal(
                    Exit.MACHINE,
                    "Port " + program.port() + " of " + program.title() + " is taken by "
                            + PortHolder.describe(program.port()) + ".",
                    "Stop that process, then run `onecamp up` again.");
        }
    }

    private static Health answers(Program program, Identity identity, Duration patience) {
        long limit = System.nanoTime() + patience.toNanos();
        Health health = program.health();
        while (!health.isUp() && !health.isFailed() && ProcessTable.runs(identity) && System.nanoTime() < limit) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            health = program.health();
        }
        // Somebody else may answer on the port of a process that has died.
        return ProcessTable.runs(identity) ? health : Health.down("its process has ended");
    }

    private Refusal notReady(Program program, Identity identity, Health health, Path log) throws IOException {
        String ended = !ProcessTable.runs(identity)
                ? "ended at once"
                : (health.isFailed() ? "has given up: " : "is not ready: ") + health.detail();
        String last = String.join("\n    ", new Logs(installation.data()).tail(log, 12));
        return new Refusal(
                Exit.NOT_READY,
                program.title() + " " + ended + ". The end of " + log + ":\n    " + last,
                "See `onecamp logs " + program.name() + "`, then run `onecamp up` again; it goes on where it stopped.");
    }
}
