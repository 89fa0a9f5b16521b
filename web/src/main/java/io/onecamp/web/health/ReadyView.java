package io.onecamp.web.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.onecamp.domain.installation.Seam;
import io.onecamp.ejb.admin.Readiness;
import io.onecamp.web.admin.RelayView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the application has come, and how its stores are. */
@Schema(name = "Ready", description = "How far the application has come, and how its stores are.")
public record ReadyView(
        @Schema(enumeration = {"starting", "ready", "refused", "unavailable"})
        String status,

        @Schema(description = "Why it is not ready; absent where it is.") @Nullable
        String reason,

        List<Store> stores,

        @Schema(description = "How far each store has followed; none while the database does not answer.")
        List<RelayView> relays) {

    private static final String DATABASE_AWAY =
            "The database does not answer; nothing but this page works until it is back.";

    static ReadyView of(Readiness readiness) {
        Readiness.State state = readiness.state();
        Readiness.Standing standing = readiness.standing();
        List<Readiness.StoreHealth> stores = standing.stores();
        boolean away =
                state == Readiness.State.READY && stores.stream().anyMatch(store -> store.isNeeded() && !store.isUp());
        return new ReadyView(
                away ? "unavailable" : state.name().toLowerCase(Locale.ROOT),
                away ? DATABASE_AWAY : state == Readiness.State.READY ? null : readiness.reason(),
                stores.stream().map(Store::of).toList(),
                standing.report().map(Seam.Report::relays).map(RelayView::all).orElse(List.of()));
    }

    @JsonIgnore
    @Schema(hidden = true)
    boolean isReady() {
        return status.equals("ready");
    }

    /** One store. */
    @Schema(name = "Store", description = "How one store is.")
    public record Store(
            @Schema(examples = "postgres") String store,
            @Schema(examples = "up") String state,
            String detail,

            @Schema(description = "Since when it is so.") @Nullable
            Instant since) {

        private static Store of(Readiness.StoreHealth health) {
            return new Store(
                    health.store(),
                    health.state(),
                    health.detail(),
                    health.since().orElse(null));
        }
    }
}
