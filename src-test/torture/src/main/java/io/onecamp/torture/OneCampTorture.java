package io.onecamp.torture;

import io.onecamp.torture.run.Origin;
import io.onecamp.torture.run.Stop;
import io.onecamp.torture.run.Torture;
import io.onecamp.torture.run.Wish;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Harms a running installation while people use it; {@code onecamp torture} starts this and tells it where it is. */
@CommandLine.Command(
        name = "onecamp torture",
        description = {
            "People post, edit, delete, react, comment, open conversations, upload and read in the running installation,"
                    + " while its processes are killed, frozen, stopped and started at random.",
            "Then everything that was acknowledged is compared with what is there, in every store.",
            "Exit code 0: nothing was found; 3: something was. People and messages stay: use an installation of its own."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class OneCampTorture implements Callable<Integer> {
    private static final int FOUND = 3;
    private static final int MOST_PEOPLE = 20;

    @Option(names = "--minutes", paramLabel = "N", description = "How long: ${DEFAULT-VALUE}")
    private double minutes = 5;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats the choices of an earlier run. Default: drawn.")
    private @Nullable Long seed;

    @Option(names = "--people", paramLabel = "P", description = "How many, 2 to 20: ${DEFAULT-VALUE}")
    private int people = 8;

    @Option(
            names = "--faults",
            paramLabel = "SECONDS",
            description = "How long between two faults, on average; 0 for none: ${DEFAULT-VALUE}")
    private double faults = 5;

    @Option(
            names = "--think",
            paramLabel = "MILLIS",
            description = "How long each pauses between two deeds, on average: ${DEFAULT-VALUE}")
    private int think = 250;

    @Option(
            names = "--spare",
            paramLabel = "PROCESS",
            split = ",",
            description = "Does nothing to that process, named as in `onecamp status`; may be repeated.")
    private List<String> spared = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes. Default: target/torture/<date>.")
    private @Nullable Path out;

    private final Map<String, String> environment;
    private final Stop stop;

    OneCampTorture(Map<String, String> environment, Stop stop) {
        this.environment = environment;
        this.stop = stop;
    }

    /** Runs it and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        Stop stop = Stop.onSignal();
        int code;
        try {
            code = commandLine(System.getenv(), stop).execute(arguments);
        } finally {
            stop.written();
        }
        if (stop.isSignalled()) {
            // The JVM is ending already, and would say that it was a signal.
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    static CommandLine commandLine(Map<String, String> environment, Stop stop) {
        return new CommandLine(new OneCampTorture(environment, stop))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    boolean isForPeople = e instanceof IllegalStateException || e instanceof IllegalArgumentException;
                    line.getErr().println("onecamp torture: " + (isForPeople ? e.getMessage() : e.toString()));
                    if (System.getenv("ONECAMP_TRACE") != null) {
                        e.printStackTrace(line.getErr());
                    }
                    return 1;
                });
    }

    @Override
    public Integer call() throws Exception {
        check();
        Wish wish = new Wish(
                Duration.ofMillis((long) (minutes * 60_000)),
                seed == null ? new SecureRandom().nextInt(1_000_000) : seed,
                people,
                think,
                Duration.ofMillis((long) (faults * 1000)),
                new HashSet<>(spared));
        return new Torture(Origin.of(environment), wish, stop).run(out) ? 0 : FOUND;
    }

    private void check() {
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("--minutes must be more than 0.");
        }
        if (people < 2 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("--people must be 2 to " + MOST_PEOPLE + ".");
        }
        if (!(faults >= 0) || think < 0) {
            throw new IllegalArgumentException("--faults and --think cannot be negative.");
        }
    }
}
