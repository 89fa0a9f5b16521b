package io.onecamp.ejb.reaction;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.reaction.Emoji;
import io.onecamp.domain.reaction.Emojis;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.ReactionStore;
import io.onecamp.domain.reaction.ReactionStore.Existing;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reacting, and taking it back. The rows decide what there is; what they come to is counted under the conversation's
 * lock and kept in the head. What is there already, or not there any more, locks and writes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Reactions {
    private Reactables reactables;
    private ReactionStore reactions;
    private Emojis emojis;
    private EmojiLimit limit;
    private Recorder recorder;

    protected Reactions() {}

    @Inject
    public Reactions(
            Reactables reactables, ReactionStore reactions, Emojis emojis, EmojiLimit limit, Recorder recorder) {
        this.reactables = reactables;
        this.reactions = reactions;
        this.emojis = emojis;
        this.limit = limit;
        this.recorder = recorder;
    }

    /** Reacts to a message. */
    public Standing add(Actor actor, MessageId id, String emoji) {
        return add(actor, () -> reactables.of(actor, id), emoji);
    }

    /** Reacts to a comment. */
    public Standing add(Actor actor, CommentId id, String emoji) {
        return add(actor, () -> reactables.of(actor, id), emoji);
    }

    /** Takes a reaction to a message back. */
    public void remove(Actor actor, MessageId id, String emoji) {
        remove(actor, reactables.of(actor, id), emoji);
    }

    /** Takes a reaction to a comment back. */
    public void remove(Actor actor, CommentId id, String emoji) {
        remove(actor, reactables.of(actor, id), emoji);
    }

    private Standing add(Actor actor, Supplier<Reactable> door, String typed) {
        Reactable seen = door.get();
        Emoji emoji = emojis.of(typed);
        refuseDeleted(seen);
        if (existing(actor, seen, emoji) == Existing.THERE) {
            // Perhaps it came after the head was seen: what is answered includes it.
            Reactable again = door.get();
            return standing(again, again.reactions());
        }
        Instant now = recorder.now();
        Reactable locked = seen.locked(actor);
        refuseDeleted(locked);
        limit.check(locked.reactions(), emoji);
        Optional<List<Reacted>> counted = reactions.add(actor.workspace(), locked.target(), actor.person(), emoji, now);
        counted.ifPresent(all -> locked.record(
                actor, now, all, tallied -> new Change.ReactionAdded(tallied, actor.person(), emoji.value())));
        return standing(locked, counted.orElse(locked.reactions()));
    }

    private void remove(Actor actor, Reactable seen, String typed) {
        Emoji emoji = emojis.of(typed);
        if (existing(actor, seen, emoji) == Existing.MISSING) {
            return;
        }
        Instant now = recorder.now();
        Reactable locked = seen.locked(actor);
        reactions
                .remove(actor.workspace(), locked.target(), actor.person(), emoji)
                .ifPresent(left -> locked.record(
                        actor,
                        now,
                        left,
                        tallied -> new Change.ReactionRemoved(tallied, actor.person(), emoji.value())));
    }

    private static void refuseDeleted(Reactable reactable) {
        reactable.refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Existing existing(Actor actor, Reactable seen, Emoji emoji) {
        return reactions.existing(actor.workspace(), seen.target(), actor.person(), emoji);
    }

    private static Standing standing(Reactable reactable, List<Reacted> reacted) {
        return new Standing(reactable.target(), reacted);
    }
}
