package io.onecamp.web.admin;

import io.onecamp.domain.search.SearchRebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a rebuild stands. */
@Schema(name = "Rebuild", description = "How filling a store's copy anew stands.")
public record RebuildView(
        @Schema(enumeration = {"under_way", "done", "cancelled"})
        String state,

        Instant begunAt,

        @Schema(description = "Absent while it is under way.") @Nullable
        Instant endedAt,

        @Schema(description = "Entries of the journal that were looked at.", minimum = "0")
        long done,

        @Schema(description = "Entries there are.", minimum = "0")
        long all,

        @Schema(description = "Streams that the new copy refuses for now; it waits for them.", minimum = "0")
        long held,

        @Schema(description = "As fast as it was so far; absent where it is not under way, or has not begun to move.")
        @Nullable
        Long entriesPerSecond,

        @Schema(description = "When it may be done, at that rate.") @Nullable
        Instant expectedAt) {

    static RebuildView of(SearchRebuild.Report report, Instant now) {
        boolean moves = report.state() == SearchRebuild.State.UNDER_WAY && report.done() > 0;
        double perSecond = report.done()
                / Math.max(0.001, Duration.between(report.begunAt(), now).toMillis() / 1000.0);
        return new RebuildView(
                report.state().name().toLowerCase(Locale.ROOT),
                report.begunAt(),
                report.endedAt().orElse(null),
                report.done(),
                report.all(),
                report.held(),
                moves ? Math.round(perSecond) : null,
                moves ? now.plusSeconds(Math.round((report.all() - report.done()) / perSecond)) : null);
    }
}
