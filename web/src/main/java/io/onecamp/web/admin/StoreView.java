package io.onecamp.web.admin;

import io.onecamp.domain.installation.GuardReport;
import io.onecamp.ejb.admin.Oversight;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a store stands, and what people can do without it. */
@Schema(name = "StoreStanding", description = "How a store stands, and what people can do without it.")
public record StoreView(
        @Schema(examples = "opensearch") String store,

        @Schema(enumeration = {"up", "down"}) String state,

        @Schema(description = "What answered; or, where nothing does, what works meanwhile.")
        String detail,

        @Schema(description = "When it answered last, where it does not now.") @Nullable
        Instant since,

        @Schema(
                description =
                        "Whether this node lets calls through to it: open means that none is. Absent for PostgreSQL,"
                                + " before which nothing stands.",
                enumeration = {"closed", "open", "half_open"})
        @Nullable
        String breaker,

        @Schema(description = "How far it has followed; absent where nothing is brought to it.") @Nullable
        RelayView relay,

        @Schema(description = "What a person can still do while it is away.")
        String works,

        @Schema(description = "What a person cannot do while it is away, and the answer.")
        String fails) {

    static StoreView of(Oversight.StoreReport report) {
        return new StoreView(
                report.health().store(),
                report.health().state(),
                report.health().detail(),
                report.health()
                        .since()
                        .or(() -> report.guard().flatMap(GuardReport::awaySince))
                        .orElse(null),
                report.guard()
                        .map(guard -> guard.breaker().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                report.relay().map(RelayView::of).orElse(null),
                report.whileAway().works(),
                report.whileAway().fails());
    }
}
