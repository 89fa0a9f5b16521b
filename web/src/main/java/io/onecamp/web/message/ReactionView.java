package io.onecamp.web.message;

import io.onecamp.web.person.ProfileView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everyone who reacted with one emoji. */
@Schema(name = "Reaction", description = "Everyone who reacted with one emoji.")
public record ReactionView(
        String emoji,
        int count,
        @Schema(description = "The first 20 of them.") List<ProfileView> people,

        @Schema(description = "Whether one is among them; left out of events, which are the same for everyone.")
        @Nullable
        Boolean mine) {}
