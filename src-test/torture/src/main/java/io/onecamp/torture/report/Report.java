package io.onecamp.torture.report;

import io.onecamp.torture.client.Counts;
import io.onecamp.torture.history.Fact;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import io.onecamp.torture.history.History;
import io.onecamp.torture.watch.Growth;
import io.onecamp.torture.watch.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a run did and found, as Markdown; beside it everything that was acknowledged, line by line. */
public final class Report {
    private final Ran ran;
    private final Counts counts;
    private final List<String> faults;
    private final Findings findings;
    private final List<Memory.Sample> memory;

    /** Which run it was. */
    public record Ran(String at, String url, String wish, long seed) {}

    public Report(Ran ran, Counts counts, List<String> faults, Findings findings, List<Memory.Sample> memory) {
        this.ran = ran;
        this.counts = counts;
        this.faults = List.copyOf(faults);
        this.findings = findings;
        this.memory = List.copyOf(memory);
    }

    /** In a few lines. */
    public String summary() {
        String found = findings.count() == 0
                ? "Nothing was found."
                : findings.count() + " findings: " + findings.counts() + "\n"
                        + findings.kept().stream()
                                .limit(10)
                                .map(finding -> "  " + shortened(finding.toString()))
                                .collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                "%,d calls, %,d of them repeated, %,d late repetitions of answered ones; %,d tries without an answer, "
                        + "%,d times 503, %,d times 409 in progress; %,d events on %,d sockets, %,d gaps; %d faults.%n%s%n%s",
                counts.calls.sum(),
                counts.tries.sum() - counts.calls.sum(),
                counts.lateKeys.sum(),
                counts.unanswered.sum(),
                counts.unavailable.sum(),
                counts.inProgress.sum(),
                counts.events.sum(),
                counts.sockets.sum(),
                counts.gaps.sum(),
                faults.size(),
                Growth.words(memory),
                found);
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + " …" : text;
    }

    /** Writes it into that folder. */
    public void write(Path folder, History history) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of("# Torture of " + ran.at(), ""));
        lines.addAll(List.of("Seed " + ran.seed() + ", " + ran.url() + ", " + ran.wish(), "", summary(), ""));
        lines.add("Signed in " + counts.signIns.sum() + " times; refused by a limit and repeated "
                + counts.limited.sum() + " times.");
        lines.addAll(List.of("", "## What was acknowledged"));
        history.told().stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.getClass().getSimpleName(), java.util.TreeMap::new, Collectors.counting()))
                .forEach((kind, count) -> lines.add("- " + kind + ": " + count));
        lines.add("- without an answer to the end: " + history.maybe().size());
        lines.addAll(List.of("", "## Findings"));
        findings.kept().stream().sorted().map(Finding::toString).forEach(finding -> lines.add("- " + finding));
        lines.addAll(memoryTable());
        lines.addAll(List.of("", "## Faults"));
        faults.forEach(fault -> lines.add("- " + fault));
        Files.write(folder.resolve("report.md"), lines);
        Files.write(
                folder.resolve("history.txt"),
                history.told().stream().map(Fact::toString).toList());
    }

    private List<String> memoryTable() {
        List<String> lines = new ArrayList<>(List.of("", "## The server's memory", ""));
        lines.add("| after | process | resident, MB | heap after a collection, MB |");
        lines.add("|---|---|---|---|");
        memory.forEach(sample -> lines.add(String.format(
                Locale.ROOT,
                "| %d:%02d | %d | %d | %s |",
                sample.at().toMinutes(),
                sample.at().toSecondsPart(),
                sample.pid(),
                sample.resident() >> 20,
                sample.live() < 0 ? "-" : Long.toString(sample.live() >> 20))));
        return lines;
    }
}
