package io.onecamp.bench.report;

import java.util.ArrayList;
import java.util.List;

/** One table of a report with its plot, filled while it is measured. */
public final class Section {
    private final String kind;
    private final String title;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String unit = "";

    /** @param kind short and without blanks: names files and places in documents */
    public Section(String kind, String title, String... columns) {
        this.kind = kind;
        this.title = title;
        this.columns = List.of(columns);
    }

    /** A bar of the plot. */
    public record Bar(String group, String label, double value) {}

    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public List<Bar> bars() {
        return List.copyOf(bars);
    }

    /** What a bar's length means. */
    public String unit() {
        return unit;
    }

    public boolean isEmpty() {
        return rows.isEmpty() && notes.isEmpty();
    }

    public void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns, not " + cells.length);
        }
        rows.add(List.of(cells));
    }

    public void bar(String barUnit, Bar bar) {
        unit = barUnit;
        bars.add(bar);
    }

    /** A sentence below the table. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** The table and its notes. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        if (!rows.isEmpty()) {
            line(text, columns);
            line(text, columns.stream().map(column -> "---").toList());
            rows.forEach(row -> line(text, row));
        }
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ')
                .append(cell.replace("|", "\\|").replace("\n", " "))
                .append(" |"));
        text.append('\n');
    }
}
