package io.onecamp.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Puts measured tables into {@code docs/performance.md}, each between two comments that name it and its graph, and the
 * plots into {@code docs/images}. What stands around is left as it is.
 */
public final class Documents {
    private final Path docs;

    /** @param docs the folder of the documents */
    public Documents(Path docs) {
        this.docs = docs;
    }

    /** @param chosen which of the sections are for the documents */
    public void write(Report report, Predicate<Section> chosen) throws IOException {
        Path page = docs.resolve("performance.md");
        String text = Files.exists(page) ? Files.readString(page) : "# Performance\n";
        for (Section section : report.sections().stream().filter(chosen).toList()) {
            text = replaced(text, section.kind() + ":" + report.graph(), body(report, section));
        }
        Files.writeString(page, text);
    }

    private String body(Report report, Section section) throws IOException {
        StringBuilder body = new StringBuilder("### ")
                .append(section.title())
                .append(", graph ")
                .append(report.graph())
                .append("\n\n")
                .append(report.circumstances())
                .append('\n')
                .append(section.markdown());
        if (!section.bars().isEmpty()) {
            Path image = docs.resolve("images").resolve(report.image(section));
            Files.createDirectories(docs.resolve("images"));
            Files.writeString(image, Report.svg(section));
            body.append("\n![")
                    .append(section.title())
                    .append("](images/")
                    .append(image.getFileName())
                    .append(")\n");
        }
        return body.toString();
    }

    /** The text with the marked place filled; it is added at the end where there is none. */
    static String replaced(String text, String name, String body) {
        String begin = "<!-- bench:" + name + " -->\n";
        String end = "<!-- /bench:" + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            return text.stripTrailing() + "\n\n" + begin + body + end + "\n";
        }
        return text.substring(0, from + begin.length()) + body + text.substring(to);
    }
}
