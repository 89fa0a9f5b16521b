package io.onecamp.torture.run;

import io.onecamp.torture.client.Counts;
import io.onecamp.torture.fault.Faults;
import io.onecamp.torture.history.Findings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far it is. */
final class Progress {
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String words) {
        out.println(words);
        out.flush();
    }

    /** One line: how far, how long still, what happened, what is being done. */
    void tell(Time time, Counts counts, Faults faults, Findings findings) {
        Duration left = time.all().minus(time.done());
        say(String.format(
                Locale.ROOT,
                "[%s of %s, %s left] %,d calls, %,d repeated, %,d unanswered; %,d events; %d faults%s; %d findings",
                time(time.done()),
                time(time.all()),
                time(left.isNegative() ? Duration.ZERO : left),
                counts.calls.sum(),
                counts.tries.sum() - counts.calls.sum(),
                counts.unanswered.sum(),
                counts.events.sum(),
                faults.struck().size(),
                faults.now().isEmpty() ? "" : " (" + faults.now() + ")",
                findings.count()));
    }

    /** How long it goes on already, of how long. */
    record Time(Duration done, Duration all) {}

    static String time(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
