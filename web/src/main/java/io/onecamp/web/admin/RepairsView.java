package io.onecamp.web.admin;

import io.onecamp.domain.drift.Repaired;
import io.onecamp.web.request.Cursor;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was mended, the newest first. */
@Schema(name = "Repairs", description = "What was mended, the newest first.")
public record RepairsView(
        List<RepairView> repairs,

        @Schema(description = "Where to go on; left out where there is no more.") @Nullable
        String cursor) {

    static RepairsView of(List<Repaired> repairs, int limit) {
        return new RepairsView(
                repairs.stream().map(RepairView::of).toList(),
                repairs.size() < limit
                        ? null
                        : Cursor.of("repair", repairs.getLast().id()));
    }

    /** One thing that was mended. */
    @Schema(name = "Repair", description = "One thing that was mended.")
    public record RepairView(
            long id,

            @Schema(description = "The comparison that found it.")
            long comparison,

            DriftView.DifferenceView difference,

            @Schema(description = "What the store held, as far as it could be read: JSON.")
            String before,

            @Schema(description = "The journal entry that mended it; 0 where something was removed.")
            long entry,

            Instant at) {

        private static RepairView of(Repaired repaired) {
            return new RepairView(
                    repaired.id(),
                    repaired.comparison(),
                    DriftView.DifferenceView.of(repaired.difference()),
                    repaired.before(),
                    repaired.entry().value(),
                    repaired.at());
        }
    }
}
