package io.onecamp.torture.run;

import io.onecamp.torture.fault.Processes;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import java.io.IOException;

/** The product's own comparison of its five stores: it must find nothing. */
final class Doctor {
    /** What the launcher says of a command that it does not know. */
    private static final int NO_SUCH_COMMAND = 2;

    private final Processes processes;
    private final Findings findings;
    private final Progress progress;

    Doctor(Processes processes, Findings findings, Progress progress) {
        this.processes = processes;
        this.findings = findings;
        this.progress = progress;
    }

    void ask() throws IOException {
        progress.say("The product compares its stores ...");
        Processes.Said said = processes.run("doctor", "--json");
        if (said.exit() == NO_SUCH_COMMAND) {
            progress.say("This version has no `onecamp doctor`; the stores were compared by reading only.");
        } else if (said.exit() != 0) {
            findings.add(Finding.Kind.DRIFT, "doctor", "ended with " + said.exit() + ": " + said.text());
        }
    }
}
