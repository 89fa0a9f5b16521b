package io.onecamp.ejb.reaction;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.Profiles;
import io.onecamp.domain.reaction.Emojis;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Reaction;
import io.onecamp.domain.reaction.ReactionStore;
import io.onecamp.domain.reaction.Target;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reading who reacted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reactors {
    private Reactables reactables;
    private ReactionStore reactions;
    private Emojis emojis;
    private Profiles profiles;

    protected Reactors() {}

    @Inject
    public Reactors(Reactables reactables, ReactionStore reactions, Emojis emojis, Profiles profiles) {
        this.reactables = reactables;
        this.reactions = reactions;
        this.emojis = emojis;
        this.profiles = profiles;
    }

    /**
     * Which of everyone who reacted are asked for.
     *
     * @param emoji as typed; only those who reacted with it
     * @param above the place of the last one seen; 0 for the first page
     */
    public record Asked(Optional<String> emoji, long above, int limit) {}

    /** Some who reacted, in the order in which they did, and everyone's name. */
    public record Some(List<Reaction> reactions, Map<PersonId, Profile> people) {}

    /** How reactions stand, with everyone's name and which are the reader's own. */
    public record Shown(List<Reacted> reactions, Map<PersonId, Profile> people, Set<String> mine) {}

    /** Who reacted to a message. */
    public Some page(Actor actor, MessageId id, Asked asked) {
        return page(actor, reactables.of(actor, id), asked);
    }

    /** Who reacted to a comment. */
    public Some page(Actor actor, CommentId id, Asked asked) {
        return page(actor, reactables.of(actor, id), asked);
    }

    private Some page(Actor actor, Reactable seen, Asked asked) {
        List<Reaction> page = reactions.page(
                actor.workspace(), seen.target(), asked.emoji().map(emojis::of), asked.above(), asked.limit());
        return new Some(page, named(actor, page.stream().map(Reaction::person).collect(Collectors.toSet())));
    }

    /** How the reactions to a message stand. */
    public Standing standing(Actor actor, MessageId id) {
        return standing(reactables.of(actor, id));
    }

    /** How the reactions to a comment stand. */
    public Standing standing(Actor actor, CommentId id) {
        return standing(reactables.of(actor, id));
    }

    private static Standing standing(Reactable seen) {
        return new Standing(seen.target(), seen.reactions());
    }

    /** The same with what is there for its reader. */
    public Shown shown(Actor actor, Standing standing) {
        Target target = standing.target();
        Set<PersonId> people = standing.reactions().stream()
                .flatMap(reacted -> reacted.people().stream())
                .collect(Collectors.toSet());
        Map<Target, Set<String>> mine = reactions.mine(actor.workspace(), actor.person(), List.of(target));
        return new Shown(standing.reactions(), named(actor, people), mine.getOrDefault(target, Set.of()));
    }

    private Map<PersonId, Profile> named(Actor actor, Collection<PersonId> people) {
        return profiles.of(actor.workspace(), people);
    }
}
