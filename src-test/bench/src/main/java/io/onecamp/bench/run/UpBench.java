package io.onecamp.bench.run;

import io.onecamp.bench.place.Command;
import io.onecamp.bench.report.Cells;
import io.onecamp.bench.report.Section;
import java.time.Duration;
import java.util.List;

/** How long `up` takes where everything has been up before, and what memory everything takes. */
public final class UpBench implements Benchmark {
    private static final int TIMES = 2;
    private static final Duration ABOUT = Duration.ofSeconds(60);
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    @Override
    public String name() {
        return "up";
    }

    @Override
    public void plan(Context context) {
        for (int i = 0; i < TIMES; i++) {
            context.progress().plan(ABOUT);
        }
    }

    @Override
    public void run(Context context) throws Exception {
        try {
            memory(context, "memory", "Memory after what was measured before");
            Section section = new Section(name(), "Starting", "Time", "s");
            try {
                double best = Double.NaN;
                for (int i = 1; i <= TIMES && !context.stop().isAsked(); i++) {
                    double seconds = seconds(context);
                    section.row(i == 1 ? "first" : "again", Cells.number(seconds));
                    best = Double.isNaN(best) ? seconds : Math.min(best, seconds);
                }
                if (!Double.isNaN(best)) {
                    context.report().figure("up.seconds", best);
                }
            } finally {
                section.note(
                        "`down`, then `up` until it says that the product is ready; programs and archives are there"
                                + " already, the database has its data.");
                context.report().add(section);
            }
            memory(context, "memory-idle", "Memory when just started");
        } finally {
            ensureUp(context.place().command());
        }
    }

    private static double seconds(Context context) throws Exception {
        Command command = context.place().command();
        return context.progress().step("down and up", ABOUT, () -> {
            require(command, "down");
            long begin = System.nanoTime();
            require(command, "up");
            double seconds = (System.nanoTime() - begin) / 1e9;
            context.progress().result(Cells.number(seconds) + " s");
            return seconds;
        });
    }

    private static void require(Command command, String subcommand) throws Exception {
        int code = command.run(subcommand);
        if (code != 0) {
            throw new IllegalStateException("onecamp " + subcommand + " ended with " + code);
        }
    }

    private static void ensureUp(Command command) throws Exception {
        if (!command.status().path("server").path("healthy").asBoolean()) {
            require(command, "up");
        }
    }

    private static void memory(Context context, String kind, String title) throws Exception {
        Section section = new Section(kind, title, "Process", "Resident MB", "Proportional MB");
        List<Command.Running> running =
                Command.running(context.place().command().status());
        long proportional = 0;
        for (Command.Running one : running) {
            proportional += one.proportionalBytes();
        }
        running.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Command.Running::name, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((name, processes) -> section.row(
                        name,
                        megabytes(processes.stream()
                                .mapToLong(Command.Running::residentBytes)
                                .sum()),
                        megabytes(processes.stream()
                                .mapToLong(Command.Running::proportionalBytes)
                                .sum())));
        section.row("**everything**", "", megabytes(proportional));
        section.note("Resident counts what processes share once for each of them (PostgreSQL's buffers); proportional"
                + " counts it once, and is what the machine must have.");
        context.report().add(section);
        if (kind.equals("memory")) {
            context.report().figure("memory.gigabytes", proportional / GIGABYTE);
        }
    }

    private static String megabytes(long bytes) {
        return Cells.number(bytes / MEGABYTE);
    }
}
