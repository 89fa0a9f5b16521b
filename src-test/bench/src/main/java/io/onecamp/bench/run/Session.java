package io.onecamp.bench.run;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Generator;
import io.onecamp.bench.data.Sizes;
import io.onecamp.bench.http.Product;
import io.onecamp.bench.measure.Progress;
import io.onecamp.bench.measure.Stop;
import io.onecamp.bench.place.Place;
import io.onecamp.bench.profile.Profile;
import io.onecamp.bench.profile.Recording;
import io.onecamp.bench.report.Documents;
import io.onecamp.bench.report.Report;
import io.onecamp.bench.report.Section;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One run: loads the data, measures what is wished, and writes the report whatever happens. */
public final class Session {
    private static final List<Benchmark> ALL =
            List.of(new TimelineBench(), new PostBench(), new LiveBench(), new SearchBench(), new UpBench());

    private final Place place;
    private final Wish wish;
    private final Progress progress;
    private final Stop stop;
    private final Instant now = Instant.now();

    /**
     * What is wished.
     *
     * @param jfr whether the server is recorded
     * @param write whether the documents get the tables
     */
    public record Wish(Pace pace, Sizes sizes, Generator.Company company, boolean jfr, boolean write) {}

    public Session(Place place, Wish wish, Progress progress, Stop stop) {
        this.place = place;
        this.wish = wish;
        this.progress = progress;
        this.stop = stop;
    }

    /** The benchmarks there are, in the order in which they run. */
    public static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    /** For the name of a folder. */
    public String stamp() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(now);
    }

    /** @param docs the folder of the documents */
    public void run(List<String> wanted, Path folder, Path docs) throws Exception {
        Dataset data = new Generator(place.endpoints(), progress, stop).ensure(wish.sizes(), wish.company());
        List<Benchmark> chosen =
                ALL.stream().filter(one -> wanted.contains(one.name())).toList();
        if (chosen.isEmpty()) {
            return;
        }
        Report report = new Report(folder, place, date(), settings(data));
        try (Product product = new Product(place.endpoints().url())) {
            Crew crew = new Crew(product, Generator.password(place.endpoints(), data));
            Context context = new Context(place, data, crew, wish.pace(), new Context.Tools(progress, stop, report));
            chosen.forEach(one -> one.plan(context));
            for (Benchmark one : chosen) {
                if (!stop.isAsked()) {
                    measure(one, context, folder);
                }
            }
        } finally {
            finish(report, chosen, folder, docs);
        }
    }

    private void measure(Benchmark one, Context context, Path folder) throws Exception {
        // A server that `up` restarts ends its recording with it.
        if (!wish.jfr() || one instanceof UpBench) {
            one.run(context);
            return;
        }
        context.crew().ready(one.people(context.data()));
        Recording recording = Recording.start(place.serverPid(), folder.resolve(one.name() + ".jfr"));
        try {
            one.run(context);
        } finally {
            Section profile = Profile.of(recording.stop(), one.name());
            context.report().add(profile);
        }
    }

    private void finish(Report report, List<Benchmark> chosen, Path folder, Path docs) throws Exception {
        if (report.sections().isEmpty()) {
            return;
        }
        report.write();
        progress.say(
                (stop.isAsked() ? "Stopped. What was measured is in " : "Measured: ") + folder.resolve("report.md"));
        report.sections().stream()
                .filter(section -> section.kind().equals("targets"))
                .forEach(section -> progress.say("\n" + section.markdown()));
        if (wish.write() && !stop.isAsked()) {
            // Floors and aims of some benchmarks only would hide the others'.
            boolean isWhole = chosen.size() == ALL.size();
            new Documents(docs)
                    .write(report, section -> isWhole || !section.kind().equals("targets"));
            progress.say("Written into " + docs.resolve("performance.md"));
        }
    }

    private String date() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .withZone(ZoneOffset.UTC)
                .format(now);
    }

    private String settings(Dataset data) {
        Sizes sizes = data.origin().sizes();
        return "%,d people, %,d conversations, %,d messages; %s; everything on one machine, clients included%s"
                .formatted(
                        sizes.people(),
                        sizes.conversations(),
                        sizes.messages(),
                        wish.pace().words(),
                        wish.jfr() ? "; recorded by JFR meanwhile" : "");
    }
}
