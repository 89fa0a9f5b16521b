package io.onecamp.web.comment;

import io.onecamp.domain.comment.Comment;
import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.Settled;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.person.Profile;
import io.onecamp.web.person.ProfileView;
import io.onecamp.web.reaction.ReactionView;
import io.onecamp.web.reaction.TallyView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as JSON: what was said under a message, and what others added to it. */
@Schema(name = "Comment", description = "What was said under a message, and what others added to it.")
public record CommentView(
        String id,

        @Schema(description = "The message that it comments.")
        String message,

        String conversation,

        @Schema(description = "The number of that message in the conversation.", minimum = "1")
        long seq,

        @Schema(description = "Its number under the message: 1, 2, 3 … without a hole.", minimum = "1")
        long number,

        ProfileView author,

        @Schema(description = "Markdown as typed; empty where the comment is deleted.")
        String text,

        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,

        @Schema(
                description =
                        "There where it is deleted because an operator withdrew it: a store could not keep it. Its"
                                + " author reads what it said at /comments/{id}/withdrawal.")
        @Nullable
        Instant withdrawnAt,

        @Schema(description = "Whether every store has it; it is kept in any case. Left out of events.") @Nullable
        Boolean settled,

        List<ReactionView> reactions,

        @Schema(description = "For If-Match.", minimum = "1")
        int version,

        @Schema(description = "Only in events that change it: what the message's tally is now.") @Nullable
        TallyView thread,

        @Schema(description = "The newest entry that touched it; what is not newer is stale.")
        long entry) {

    /** As a person reads it. */
    static CommentView of(Comment comment) {
        return of(comment, comment.settled() == Settled.YES);
    }

    /** The answer to a change: settled where the answer says so. */
    static CommentView of(Answer<Comment> answer) {
        return of(answer.result(), answer.settlement() == Answer.Settlement.SETTLED);
    }

    private static CommentView of(Comment comment, boolean settled) {
        return new Rendering(comment.card(), comment.entry(), comment.people())
                .view(settled, ReactionView.all(comment.tally().reactions(), comment.people(), comment.mine()));
    }

    /** As of an entry, the same for everyone. */
    public static CommentView asOf(EntryId entry, CommentCard card, CommentTally tally, Map<PersonId, Profile> people) {
        return new Rendering(card, entry, people).view(null, ReactionView.all(tally.reactions(), people));
    }

    /** The same with the tally that its message has now. */
    public CommentView with(TallyView newThread) {
        return new CommentView(
                id,
                message,
                conversation,
                seq,
                number,
                author,
                text,
                createdAt,
                editedAt,
                deletedAt,
                withdrawnAt,
                settled,
                reactions,
                version,
                newThread,
                entry);
    }

    /** What a comment is rendered from. */
    private record Rendering(CommentCard card, EntryId entry, Map<PersonId, Profile> people) {

        CommentView view(@Nullable Boolean settled, List<ReactionView> reactions) {
            return new CommentView(
                    card.id().toString(),
                    card.message().toString(),
                    card.conversation().value(),
                    card.seq().value(),
                    card.number().value(),
                    ProfileView.of(card.author(), people),
                    card.text(),
                    card.createdAt(),
                    card.editedAt(),
                    card.deletedAt(),
                    card.withdrawnAt(),
                    settled,
                    reactions,
                    card.version(),
                    null,
                    entry.value());
        }
    }
}
