package io.onecamp.test.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the cells went, counted and as a table for docs/consistency.md. */
final class MatrixReport {
    private final String graph;
    private final long seed;
    private final Map<Deed, Map<Trouble, Cell.Verdict>> verdicts = new LinkedHashMap<>();
    private final Map<String, List<Deed>> classes = new TreeMap<>();

    MatrixReport(String graph, long seed) {
        this.graph = graph;
        this.seed = seed;
    }

    synchronized void note(Deed deed, Trouble trouble, Cell.Verdict verdict) {
        verdicts.computeIfAbsent(deed, one -> new LinkedHashMap<>()).put(trouble, verdict);
    }

    /** Deeds with the same stores, stream and parts are of one class. */
    synchronized void isOf(String writePlan, Deed deed) {
        classes.computeIfAbsent(writePlan, one -> new java.util.ArrayList<>()).add(deed);
    }

    synchronized String summary() {
        long kept = verdicts.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(verdict -> verdict == Cell.Verdict.KEPT)
                .count();
        return "The fault matrix on the %s graph: %d kinds of change, %d deeds in %d classes, %d cells kept, seed %d."
                .formatted(
                        graph,
                        verdicts.keySet().stream().map(Deed::kind).distinct().count(),
                        verdicts.size(),
                        classes.size(),
                        kept,
                        seed);
    }

    /** Trouble by trouble, how many deeds it struck; and the classes. */
    synchronized void write(Path file) {
        StringBuilder text = new StringBuilder(summary()).append("\n\n| Trouble | Deeds it struck |\n|---|---|\n");
        for (Trouble trouble : Trouble.all()) {
            long struck = verdicts.values().stream()
                    .filter(row -> row.get(trouble) == Cell.Verdict.KEPT)
                    .count();
            text.append("| ")
                    .append(trouble.name())
                    .append(" | ")
                    .append(struck)
                    .append(" |\n");
        }
        text.append("\n| Class: stream; what the graph takes; what the index takes | Deeds |\n|---|---|\n");
        classes.forEach((plan, deeds) -> text.append("| ")
                .append(plan)
                .append(" | ")
                .append(deeds.stream().map(Deed::name).collect(Collectors.joining("; ")))
                .append(" |\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
