package io.onecamp.cli.program;

import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.Signal;
import java.io.IOException;
import java.time.Duration;

/** A program that an installation runs in a process of its own. */
public interface Program {

    /** The name of its process in the state, of its log, and of its folder in the data directory. */
    String name();

    /** What it is, for people: name, version, and whether it is the machine's own or an embedded one. */
    String title();

    /** The loopback port by which it is known. */
    int port();

    /**
     * Fetches, unpacks and initialises what is not there yet, and says how to start it. Repeating it after having been
     * killed in the middle is harmless.
     */
    Launch prepare(Supplies supplies) throws IOException;

    /** Asks the running program, within about two seconds. */
    Health health();

    /** Work to do each time it has come up and before others may use it. */
    default void settle() throws IOException {}

    /** How it is asked to end. */
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /** How long it may take to come up or to end before that counts as failed. */
    default Duration patience() {
        return Duration.ofSeconds(90);
    }
}
