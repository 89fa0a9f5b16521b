package io.onecamp.cli.screen;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What an operator sees: plain lines in aligned columns, ASCII only, no control characters from elsewhere. */
public final class Screen {
    private final PrintWriter out;
    private final Kind kind;
    private boolean passing;

    /** What is on the other end. */
    public enum Kind {
        /** A person watches, and a line can be drawn again. */
        TERMINAL,
        /** A file or another program. */
        PLAIN
    }

    /** Prints there. The script says in a system property whether that is a terminal. */
    public Screen(PrintWriter out) {
        this(out, Boolean.getBoolean("onecamp.terminal") ? Kind.TERMINAL : Kind.PLAIN);
    }

    Screen(PrintWriter out, Kind kind) {
        this.out = out;
        this.kind = kind;
    }

    /** A line. */
    public synchronized void say(String line) {
        erase();
        out.println(clean(line));
        out.flush();
    }

    /** A line that the next one replaces; nothing where nobody watches. */
    public synchronized void pass(String line) {
        if (kind == Kind.TERMINAL) {
            erase();
            out.print(clean(line));
            out.flush();
            passing = true;
        }
    }

    private void erase() {
        if (passing) {
            out.print("\r\u001b[K");
            passing = false;
        }
    }

    /** A line about something that is well. */
    public void ok(String what, String detail) {
        say("  ok  %-12s %s".formatted(what, detail));
    }

    /** A line about something that is not. */
    public void bad(String what, String detail) {
        say("  !!  %-12s %s".formatted(what, detail));
    }

    /** Rows whose columns line up. */
    public void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream()
                        .filter(row -> row.size() > c)
                        .mapToInt(row -> row.get(c).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int c = 0; c < row.size(); c++) {
                line.append(' ')
                        .append(row.get(c))
                        .append(" ".repeat(widths[c] - row.get(c).length() + 1));
            }
            say(line.toString().stripTrailing());
        }
    }

    /** "2.4 s" or "3 min 12 s". */
    public static String time(Duration duration) {
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** "350 MB" or "2.1 GB". */
    public static String size(long bytes) {
        return bytes >= 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    private static String clean(String line) {
        return line.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
    }
}
