package io.onecamp.bench.report;

import io.onecamp.bench.place.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that one run measured. Written anew after each section, so that what was measured is kept whatever happens
 * next.
 */
public final class Report {
    private final Path folder;
    private final Place place;
    private final String settings;
    private final String date;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();

    /** @param settings what was asked for, in words */
    public Report(Path folder, Place place, String date, String settings) {
        this.folder = folder;
        this.place = place;
        this.date = date;
        this.settings = settings;
    }

    /** A number that floors and aims exist for. */
    public void figure(String name, double value) {
        figures.put(name, value);
    }

    /** What was measured of it so far; 0 where nothing was. */
    public double figure(String name) {
        return figures.getOrDefault(name, 0.0);
    }

    public void add(Section section) throws IOException {
        if (!section.isEmpty()) {
            sections.add(section);
            write();
        }
    }

    /** The sections so far, floors and aims last. */
    public List<Section> sections() {
        List<Section> all = new ArrayList<>(sections);
        Section targets = targets();
        if (!targets.isEmpty()) {
            all.add(targets);
        }
        return all;
    }

    /** When, where and on what: above each table. */
    public String circumstances() {
        return "Measured " + date + ", graph " + place.versions().graph() + ", commit "
                + place.versions().commit() + ".\n\n- Settings: " + settings + "\n- Machine: "
                + place.machine().words() + "\n- Parts: "
                + String.join("; ", place.versions().parts()) + "\n";
    }

    public String graph() {
        return place.versions().graph();
    }

    /** Writes {@code report.md} and a plot for each section that has one. */
    public void write() throws IOException {
        Files.createDirectories(folder);
        StringBuilder text = new StringBuilder("# OneCamp, measured\n\n").append(circumstances());
        for (Section section : sections()) {
            text.append("\n## ").append(section.title()).append("\n\n").append(section.markdown());
            if (!section.bars().isEmpty()) {
                Path image = folder.resolve(image(section));
                Files.writeString(image, svg(section));
                text.append("\n![")
                        .append(section.title())
                        .append("](")
                        .append(image.getFileName())
                        .append(")\n");
            }
        }
        Files.writeString(folder.resolve("report.md"), text);
    }

    String image(Section section) {
        return "bench-" + section.kind() + "-" + graph() + ".svg";
    }

    static String svg(Section section) {
        return BarChart.svg(section.title(), section.unit(), section.bars());
    }

    private Section targets() {
        Section section =
                new Section("targets", "Beside what it should be", "Figure", "Floor", "Aim", "Measured", "Verdict");
        for (Target target : Target.of(graph())) {
            Double measured = figures.get(target.figure());
            if (measured != null) {
                section.row(
                        target.words(),
                        Cells.number(target.floor()),
                        Cells.number(target.aim()),
                        Cells.number(measured),
                        target.verdict(measured));
            }
        }
        return section;
    }
}
