package io.onecamp.web.reaction;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.web.person.ProfileView;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Boolean mine) {

    /** The same for everyone. */
    public static List<ReactionView> all(List<Reacted> reactions, Map<PersonId, Profile> people) {
        return reactions.stream().map(reacted -> of(reacted, people, null)).toList();
    }

    /** As one reader sees them. */
    public static List<ReactionView> all(List<Reacted> reactions, Map<PersonId, Profile> people, Set<String> mine) {
        return reactions.stream()
                .map(reacted -> of(reacted, people, mine.contains(reacted.emoji())))
                .toList();
    }

    private static ReactionView of(Reacted reacted, Map<PersonId, Profile> people, @Nullable Boolean mine) {
        return new ReactionView(
                reacted.emoji(),
                reacted.count(),
                reacted.people().stream().map(id -> ProfileView.of(id, people)).toList(),
                mine);
    }
}
