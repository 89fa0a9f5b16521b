package io.onecamp.bench.data;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Tallied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A generated message with all that others added to it.
 *
 * @param entry of its posting
 * @param reactions in the order in which they came
 * @param attachments names of files
 */
public record Said(
        MessageCard card, EntryId entry, List<Reaction> reactions, List<Remark> comments, List<String> attachments) {
    public Said {
        reactions = List.copyOf(reactions);
        comments = List.copyOf(comments);
        attachments = List.copyOf(attachments);
    }

    /** Somebody reacted. */
    public record Reaction(PersonId person, String emoji, Instant at, EntryId entry) {}

    /** Somebody commented. */
    public record Remark(UUID id, int number, PersonId author, String text, Instant at, EntryId entry) {
        /** The comment as its entry carries it. */
        public CommentCard card(MessageCard under) {
            return new CommentCard(
                    new CommentId(id),
                    under.id(),
                    under.conversation(),
                    under.seq(),
                    new Seq(number),
                    author,
                    text,
                    at,
                    null,
                    null,
                    1,
                    null);
        }
    }

    /** What an entry carried when so many had reacted. */
    public Tallied reactedTo(int reacted) {
        return new Tallied.OfMessage(card.id(), card.conversation(), card.seq(), tally(reacted, 0));
    }

    /** The newest entry that touched the message. */
    public EntryId newest() {
        EntryId reacted = reactions.isEmpty() ? entry : reactions.getLast().entry();
        return comments.isEmpty() ? reacted : comments.getLast().entry();
    }

    /** What others added, counted as the product counts it. */
    public MessageTally tally() {
        return tally(reactions.size(), comments.size());
    }

    /** The tally when only so many had reacted and commented. */
    public MessageTally tally(int reacted, int commented) {
        Map<String, List<PersonId>> byEmoji = new LinkedHashMap<>();
        reactions
                .subList(0, reacted)
                .forEach(one -> byEmoji.computeIfAbsent(one.emoji(), emoji -> new ArrayList<>())
                        .add(one.person()));
        List<Reacted> grouped = byEmoji.entrySet().stream()
                .map(group -> new Reacted(
                        group.getKey(),
                        group.getValue().size(),
                        group.getValue()
                                .subList(
                                        0,
                                        Math.min(Reacted.NAMED, group.getValue().size()))))
                .toList();
        return new MessageTally(
                grouped,
                commented,
                commented == 0 ? null : comments.get(commented - 1).at(),
                MessageTally.Discussion.OPEN);
    }
}
