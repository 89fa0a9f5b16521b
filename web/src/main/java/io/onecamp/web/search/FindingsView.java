package io.onecamp.web.search;

import io.onecamp.domain.search.Findings;
import io.onecamp.web.request.Cursor;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was found. */
@Schema(name = "Findings", description = "What was found, newest first.")
public record FindingsView(
        List<HitView> hits,

        @Schema(
                description =
                        "Where to go on; left out where there is no more. A page may have fewer hits than asked for.")
        @Nullable
        String cursor) {

    static FindingsView of(Findings findings) {
        return new FindingsView(
                findings.found().stream().map(HitView::of).toList(),
                findings.next()
                        .map(place -> Cursor.of(place.createdAt(), place.id()))
                        .orElse(null));
    }
}
