package io.onecamp.web.admin;

import io.onecamp.ejb.admin.ParkedEntries;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what a discarded entry told. */
@Schema(name = "Discarded", description = "What became of what a discarded entry told.")
public record DiscardedView(
        @Schema(
                description = "withdrawn: it is taken back, a mark remains, and its author is told. superseded: it was"
                        + " edited or deleted since, and that is sent instead.",
                enumeration = {"withdrawn", "superseded"})
        String outcome) {

    static DiscardedView of(ParkedEntries.Discarded outcome) {
        return new DiscardedView(outcome.name().toLowerCase(Locale.ROOT));
    }
}
