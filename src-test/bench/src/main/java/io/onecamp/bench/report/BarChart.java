package io.onecamp.bench.report;

import io.onecamp.bench.report.Section.Bar;
import java.util.List;
import java.util.Locale;

/**
 * A plot of horizontal bars as SVG, readable by day and by night. Lengths are logarithmic where the longest bar is more
 * than fifty times the shortest, and the plot says so.
 */
public final class BarChart {
    private static final int WIDTH = 860;
    private static final int LABELS = 330;
    private static final int LONGEST = 430;
    private static final int LINE = 22;
    private static final int TOP = 56;
    private static final double LOGARITHMIC_FROM = 50;

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #1b1f24 }
              .title { font-weight: 600; font-size: 15px }
              .group { font-weight: 600 }
              .unit { fill: #59636e }
              rect.bar { fill: #2f6fb5 }
              rect.paper { fill: #ffffff }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 }
                .unit { fill: #9198a1 }
                rect.bar { fill: #58a6ff }
                rect.paper { fill: #0d1117 }
              }
            </style>
            """;

    private BarChart() {}

    /** @return an SVG document; bars without a finite value above 0 are named and have no length */
    public static String svg(String title, String unit, List<Bar> bars) {
        double longest = bars.stream()
                .mapToDouble(Bar::value)
                .filter(BarChart::isDrawn)
                .max()
                .orElse(1);
        double shortest = bars.stream()
                .mapToDouble(Bar::value)
                .filter(BarChart::isDrawn)
                .min()
                .orElse(1);
        boolean logarithmic = longest / shortest > LOGARITHMIC_FROM;
        long groups = bars.stream().map(Bar::group).distinct().count();
        long height = TOP + LINE * (bars.size() + groups) + 16;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                .formatted(WIDTH, height, escaped(title)));
        svg.append(STYLE);
        svg.append("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n".formatted(WIDTH, height));
        text(svg, new At(12, 22, "title", "start"), title);
        text(svg, new At(12, 42, "unit", "start"), unit + (logarithmic ? ", logarithmic" : ""));
        int y = TOP;
        String group = "";
        for (Bar bar : bars) {
            if (!bar.group().equals(group)) {
                group = bar.group();
                text(svg, new At(12, y + 15, "group", "start"), group);
                y += LINE;
            }
            double share = share(bar.value(), shortest, longest);
            bar(svg, bar, y, isDrawn(bar.value()) ? Math.max(2, share * LONGEST) : 0);
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private static double share(double value, double shortest, double longest) {
        return longest / shortest > LOGARITHMIC_FROM
                ? 0.05 + 0.95 * Math.log(value / shortest) / Math.log(longest / shortest)
                : value / longest;
    }

    private static boolean isDrawn(double value) {
        return Double.isFinite(value) && value > 0;
    }

    private static void bar(StringBuilder svg, Bar bar, int y, double length) {
        text(svg, new At(LABELS - 8, y + 15, "label", "end"), bar.label());
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                LABELS,
                y + 3,
                length,
                LINE - 6));
        text(svg, new At(Math.round(LABELS + length) + 6, y + 15, "value", "start"), Cells.number(bar.value()));
    }

    private record At(long x, long y, String look, String anchor) {}

    private static void text(StringBuilder svg, At at, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(at.x(), at.y(), at.look(), at.anchor(), escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
