package io.onecamp.bench;

import io.onecamp.bench.data.Generator;
import io.onecamp.bench.data.Sizes;
import io.onecamp.bench.data.Stopped;
import io.onecamp.bench.measure.Progress;
import io.onecamp.bench.measure.Stop;
import io.onecamp.bench.place.Command;
import io.onecamp.bench.place.Endpoints;
import io.onecamp.bench.place.Origin;
import io.onecamp.bench.place.Place;
import io.onecamp.bench.run.Pace;
import io.onecamp.bench.run.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a running installation; {@code onecamp bench} starts this and tells it where everything is. */
@CommandLine.Command(
        name = "onecamp bench",
        description = {
            "Measures the running installation and writes tables and plots to target/bench.",
            "The first time it loads 200,000 messages of 5,000 generated people, beside the running product; they stay."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class OneCampBench implements Callable<Integer> {
    private static final String ALL = "all";

    @Parameters(
            arity = "0..*",
            paramLabel = "WHAT",
            description = "data (only loads), timeline, post, live, search, up, or all. Default: all.")
    private List<String> what = List.of();

    @Option(names = "--quick", description = "Measures each thing for a second or three instead of five or ten.")
    private boolean quick;

    @Option(names = "--people", paramLabel = "N", description = "How many are generated: ${DEFAULT-VALUE}")
    private int people = Sizes.USUAL.people();

    @Option(names = "--conversations", paramLabel = "N", description = "How many: ${DEFAULT-VALUE}")
    private int conversations = Sizes.USUAL.conversations();

    @Option(names = "--messages", paramLabel = "N", description = "Half of them in one conversation: ${DEFAULT-VALUE}")
    private int messages = Sizes.USUAL.messages();

    @Option(names = "--among-people", description = "Loads into an installation that people use already.")
    private boolean amongPeople;

    @Option(names = "--jfr", description = "Records the server by Java Flight Recorder and tells where its time goes.")
    private boolean jfr;

    @Option(
            names = "--write",
            description = "Also writes the tables into docs/performance.md, the plots into docs/images.")
    private boolean write;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes. Default: target/bench/<date>.")
    private @Nullable Path out;

    private final Map<String, String> environment;
    private final Stop stop;

    /** @param environment what {@code onecamp bench} says; looked at when there is something to measure */
    OneCampBench(Map<String, String> environment, Stop stop) {
        this.environment = environment;
        this.stop = stop;
    }

    /** Runs the benchmark and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        // Libraries have nothing to say between the lines of progress but what is wrong.
        Logger.getLogger("").setLevel(Level.WARNING);
        Stop stop = Stop.onSignal();
        int code;
        try {
            code = commandLine(System.getenv(), stop).execute(arguments);
        } finally {
            stop.written();
        }
        if (!stop.isAsked()) {
            System.exit(code);
        }
    }

    static CommandLine commandLine(Map<String, String> environment, Stop stop) {
        return new CommandLine(new OneCampBench(environment, stop)).setExecutionExceptionHandler((e, line, parsed) -> {
            line.getErr().println("onecamp bench: " + words(e));
            if (System.getenv("ONECAMP_TRACE") != null) {
                e.printStackTrace(line.getErr());
            }
            return e instanceof Stopped ? 0 : 1;
        });
    }

    private static String words(Exception e) {
        boolean isForPeople =
                e instanceof IllegalStateException || e instanceof IllegalArgumentException || e instanceof Stopped;
        String message = e.getMessage();
        return isForPeople && message != null ? message : e.toString();
    }

    @Override
    public Integer call() throws Exception {
        List<String> wanted = wanted();
        Origin origin = Origin.of(environment);
        Endpoints endpoints = new Endpoints(origin.url(), System.getenv());
        Place place = Place.of(
                endpoints, new Command(List.of(origin.command()), origin.data(), origin.told()), origin.commit());
        Progress progress = new Progress(System.out);
        progress.say("Measuring " + origin.url() + ", graph " + endpoints.graph() + ", on "
                + place.machine().words());
        Session.Wish wish = new Session.Wish(
                quick ? Pace.QUICK : Pace.FULL,
                new Sizes(people, conversations, messages, Sizes.USUAL.seed()),
                amongPeople ? Generator.Company.AMONG_OTHERS : Generator.Company.ALONE,
                jfr,
                write);
        Session session = new Session(place, wish, progress, stop);
        Path folder = out == null ? origin.home().resolve("target/bench").resolve(session.stamp()) : out;
        session.run(wanted, folder, origin.home().resolve("docs"));
        return 0;
    }

    private List<String> wanted() {
        List<String> wanted = new ArrayList<>();
        for (String one : what.isEmpty() ? List.of(ALL) : what) {
            if (!one.equals(ALL) && !one.equals("data") && !Session.names().contains(one)) {
                throw new IllegalArgumentException("There is no benchmark \"" + one + "\"; there are data, "
                        + String.join(", ", Session.names()) + " and all.");
            }
            wanted.addAll(one.equals(ALL) ? Session.names() : List.of(one));
        }
        return wanted;
    }
}
