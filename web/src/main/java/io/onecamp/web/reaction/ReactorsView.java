package io.onecamp.web.reaction;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.reaction.Reaction;
import io.onecamp.ejb.reaction.Reactors;
import io.onecamp.web.person.ProfileView;
import io.onecamp.web.request.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of who reacted. */
@Schema(name = "Reactors", description = "A page of everyone who reacted, in the order in which they did.")
public record ReactorsView(
        List<Reactor> reactors,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable
        String next) {

    static ReactorsView of(Reactors.Some some, int limit) {
        List<Reactor> page = some.reactions().stream()
                .map(reaction -> Reactor.of(reaction, some.people()))
                .toList();
        return new ReactorsView(
                page,
                page.size() < limit
                        ? null
                        : Cursor.of("place", some.reactions().getLast().place()));
    }

    /** One reaction. */
    @Schema(name = "Reactor", description = "One reaction of one person.")
    public record Reactor(ProfileView person, String emoji, Instant at) {

        private static Reactor of(Reaction reaction, Map<PersonId, Profile> people) {
            return new Reactor(
                    ProfileView.of(reaction.person(), people), reaction.emoji().value(), reaction.at());
        }
    }
}
