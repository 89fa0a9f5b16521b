package io.onecamp.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.bench.report.Section.Bar;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BarChartTest {
    @Test
    void is_well_formed_whatever_the_labels_say() throws Exception {
        Document svg = parsed(BarChart.svg("A & B < C", "per \"s\"", List.of(new Bar("g<1>", "l&1", 3))));

        assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo("A & B < C");
        assertThat(svg.getDocumentElement().getTextContent()).contains("g<1>", "l&1", "3.00");
    }

    @Test
    void lengths_are_in_proportion() throws Exception {
        List<Double> lengths = lengths(List.of(new Bar("g", "one", 10), new Bar("g", "two", 20)));

        assertThat(lengths.get(1)).isEqualTo(2 * lengths.get(0));
    }

    @Test
    void a_wide_range_is_drawn_logarithmically_and_says_so() throws Exception {
        List<Bar> bars = List.of(new Bar("g", "one", 1), new Bar("g", "two", 100), new Bar("g", "three", 10_000));

        assertThat(parsed(BarChart.svg("t", "a second", bars))
                        .getDocumentElement()
                        .getTextContent())
                .contains("a second, logarithmic");
        List<Double> lengths = lengths(bars);
        assertThat(lengths.get(2) - lengths.get(1))
                .isCloseTo(lengths.get(1) - lengths.get(0), org.assertj.core.api.Assertions.within(0.2));
    }

    @Test
    void what_could_not_be_measured_has_no_length() throws Exception {
        assertThat(lengths(List.of(new Bar("g", "one", Double.NaN), new Bar("g", "two", 5)))
                        .get(0))
                .isZero();
    }

    private static List<Double> lengths(List<Bar> bars) throws Exception {
        var rects = parsed(BarChart.svg("t", "u", bars)).getElementsByTagName("rect");
        return java.util.stream.IntStream.range(0, rects.getLength())
                .mapToObj(i -> (Element) rects.item(i))
                .filter(rect -> rect.getAttribute("class").equals("bar"))
                .map(rect -> Double.valueOf(rect.getAttribute("width")))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
