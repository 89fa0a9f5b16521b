package io.onecamp.ejb.reaction;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.domain.reaction.Target;
import io.onecamp.ejb.comment.CommentAccess;
import io.onecamp.ejb.message.MessageAccess;
import io.onecamp.ejb.operation.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What one can react to, reached through its own door. */
@ApplicationScoped
public class Reactables {
    private MessageAccess messageAccess;
    private CommentAccess commentAccess;
    private MessageStore messages;
    private CommentStore comments;
    private Recorder recorder;

    protected Reactables() {}

    @Inject
    public Reactables(
            MessageAccess messageAccess,
            CommentAccess commentAccess,
            MessageStore messages,
            CommentStore comments,
            Recorder recorder) {
        this.messageAccess = messageAccess;
        this.commentAccess = commentAccess;
        this.messages = messages;
        this.comments = comments;
        this.recorder = recorder;
    }

    Reactable of(Actor actor, MessageId id) {
        return new ReactableMessage(messageAccess.readable(actor, id));
    }

    Reactable of(Actor actor, CommentId id) {
        return new ReactableComment(commentAccess.readable(actor, id));
    }

    private final class ReactableMessage implements Reactable {
        private final MessageHead head;

        private ReactableMessage(MessageHead head) {
            this.head = head;
        }

        @Override
        public Target target() {
            return Target.of(head.id());
        }

        @Override
        public List<Reacted> reactions() {
            return head.tally().reactions();
        }

        @Override
        public Optional<Conflict> refusal() {
            return head.isDeleted() ? Optional.of(MessageAccess.deleted("reacted to")) : Optional.empty();
        }

        @Override
        public Reactable locked(Actor actor) {
            return new ReactableMessage(messageAccess.locked(actor, head.id()));
        }

        @Override
        public void record(Actor actor, Instant at, List<Reacted> reactions, Function<Tallied, Change> change) {
            MessageTally tally = head.tally().reacted(reactions);
            EntryId entry = recorder.append(actor, at, change.apply(head.with(tally)));
            messages.replace(actor.workspace(), head.tallied(tally, entry));
        }
    }

    private final class ReactableComment implements Reactable {
        private final CommentHead head;

        private ReactableComment(CommentHead head) {
            this.head = head;
        }

        @Override
        public Target target() {
            return Target.of(head.id());
        }

        @Override
        public List<Reacted> reactions() {
            return head.tally().reactions();
        }

        @Override
        public Optional<Conflict> refusal() {
            return head.isDeleted() ? Optional.of(CommentAccess.deleted("reacted to")) : Optional.empty();
        }

        @Override
        public Reactable locked(Actor actor) {
            return new ReactableComment(commentAccess.locked(actor, head.id()));
        }

        @Override
        public void record(Actor actor, Instant at, List<Reacted> reactions, Function<Tallied, Change> change) {
            EntryId entry = recorder.append(actor, at, change.apply(head.reactedTo(reactions)));
            comments.replace(actor.workspace(), head.tallied(new CommentTally(reactions), entry));
        }
    }
}
