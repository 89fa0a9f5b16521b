package io.onecamp.persistence.search;

import io.onecamp.domain.search.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How OpenSearch says which stretches of a text matched: it answers the text with marks around them. They are made anew
 * for each question, so that no text can contain them.
 */
record Marks(String open, String close) {
    static Marks fresh() {
        String once = UUID.randomUUID().toString();
        return new Marks("\uE000" + once + "\uE001", "\uE002" + once + "\uE003");
    }

    /** The stretches of the unmarked text. */
    List<Span> spans(String marked) {
        List<Span> spans = new ArrayList<>();
        int marks = 0;
        int at = marked.indexOf(open);
        while (at >= 0) {
            int end = marked.indexOf(close, at);
            int from = at - marks;
            marks += open.length();
            spans.add(new Span(from, end - marks));
            marks += close.length();
            at = marked.indexOf(open, end);
        }
        return spans;
    }

    /** Several markings of one text as one, in order and without overlaps. */
    List<Span> together(List<String> marked) {
        List<Span> all = marked.stream()
                .flatMap(text -> spans(text).stream())
                .sorted(Comparator.comparingInt(Span::from).thenComparingInt(Span::to))
                .toList();
        List<Span> joined = new ArrayList<>();
        for (Span next : all) {
            Span last = joined.isEmpty() ? new Span(-1, -1) : joined.getLast();
            if (next.from() > last.to()) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), next.to())));
            }
        }
        return joined;
    }
}
