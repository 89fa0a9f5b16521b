package io.onecamp.web.admin;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How everything stands that happens after a commit or before one. */
@Schema(name = "Relays", description = "How everything stands that happens after a commit, or before one.")
public record RelaysView(List<RelayView> relays, Intents intents) {

    /** What was begun outside the database. */
    @Schema(name = "Intents", description = "What was begun outside the database and is neither used nor undone yet.")
    public record Intents(
            @Schema(minimum = "0") long waiting,

            @Schema(description = "When the oldest of it was begun; absent where there is none.") @Nullable
            Instant oldest) {}
}
