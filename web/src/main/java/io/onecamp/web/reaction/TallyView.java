package io.onecamp.web.reaction;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageTally.Discussion;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.web.person.ProfileView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that others have added to a message or a comment, as an event tells it. */
@Schema(name = "Tally", description = "All that others have added to a message or a comment, as of one entry.")
public record TallyView(
        @Schema(description = "The message, or the one that the comment is under.")
        String message,

        @Schema(description = "There where a comment is meant.") @Nullable
        String comment,

        String conversation,

        @Schema(description = "The message's number in the conversation.", minimum = "1")
        long seq,

        @Schema(description = "The comment's number under the message.", minimum = "1") @Nullable
        Long number,

        List<ReactionView> reactions,

        @Schema(description = "Of a message: how many comments are not deleted.") @Nullable
        Integer commentCount,

        @Nullable Instant lastCommentAt,

        @Schema(description = "There, and true, where the message's thread is marked as resolved.") @Nullable
        Boolean resolved,

        @Schema(description = "In reaction.*: who reacted, or took it back.") @Nullable
        ProfileView person,

        @Schema(description = "In reaction.*: with what.") @Nullable
        String emoji,

        @Schema(description = "The newest entry that touched it; what is not newer is stale.")
        long entry) {

    /** As of an entry, the same for everyone. */
    public static TallyView asOf(EntryId entry, Tallied target, Map<PersonId, Profile> people) {
        return switch (target) {
            case Tallied.OfMessage it -> message(entry, it, people);
            case Tallied.OfComment it ->
                new TallyView(
                        it.message().toString(),
                        it.comment().toString(),
                        it.conversation().value(),
                        it.seq().value(),
                        it.number().value(),
                        ReactionView.all(it.reactions(), people),
                        null,
                        null,
                        null,
                        null,
                        null,
                        entry.value());
        };
    }

    /** The tally that a comment's coming or going gave its message. */
    public static TallyView thread(
            EntryId entry, CommentCard comment, MessageTally tally, Map<PersonId, Profile> people) {
        return message(
                entry, new Tallied.OfMessage(comment.message(), comment.conversation(), comment.seq(), tally), people);
    }

    private static TallyView message(EntryId entry, Tallied.OfMessage it, Map<PersonId, Profile> people) {
        return new TallyView(
                it.message().toString(),
                null,
                it.conversation().value(),
                it.seq().value(),
                null,
                ReactionView.all(it.reactions(), people),
                it.tally().commentCount(),
                it.tally().lastCommentAt(),
                it.tally().discussion() == Discussion.RESOLVED ? Boolean.TRUE : null,
                null,
                null,
                entry.value());
    }

    /** The same with whose reaction came or went. */
    public TallyView by(ProfileView newPerson, String newEmoji) {
        return new TallyView(
                message,
                comment,
                conversation,
                seq,
                number,
                reactions,
                commentCount,
                lastCommentAt,
                resolved,
                newPerson,
                newEmoji,
                entry);
    }
}
