package io.onecamp.web.search;

import io.onecamp.domain.search.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of a text. */
@Schema(name = "Highlight", description = "A stretch of the text that matches, in UTF-16 code units.")
public record SpanView(
        @Schema(description = "The first unit, counted from 0.", minimum = "0")
        int from,

        @Schema(description = "The unit after the last.", minimum = "1")
        int to) {

    static SpanView of(Span span) {
        return new SpanView(span.from(), span.to());
    }
}
