package io.onecamp.web.admin;

import io.onecamp.domain.installation.Seam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a relay stands. */
@Schema(name = "Relay", description = "How the relay to one store stands.")
public record RelayView(
        @Schema(examples = "search") String relay,

        @Schema(
                description = "going: nothing waits, or it is being brought. held: something is tried again later, and"
                        + " everything else goes on. parked: something waits for an operator.",
                enumeration = {"going", "held", "parked"})
        String state,

        @Schema(description = "Entries that it has not brought to its target yet.", minimum = "0")
        long behind,

        @Schema(description = "When the oldest of them was written; absent where there is none.") @Nullable
        Instant oldest,

        @Schema(description = "Streams that are tried again later, the parked ones included.", minimum = "0")
        long held,

        @Schema(description = "Streams that wait for an operator: see /admin/parked.", minimum = "0")
        long parked,

        @Schema(description = "The node that does the work; absent where none does at this moment.") @Nullable
        String leader) {

    public static RelayView of(Seam.RelayReport relay) {
        return new RelayView(
                relay.name(),
                relay.parked() > 0 ? "parked" : relay.held() > 0 ? "held" : "going",
                relay.behind(),
                relay.oldest().orElse(null),
                relay.held(),
                relay.parked(),
                relay.leader().orElse(null));
    }

    public static List<RelayView> all(List<Seam.RelayReport> relays) {
        return relays.stream().map(RelayView::of).toList();
    }
}
