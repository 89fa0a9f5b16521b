package io.onecamp.web.message;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageTally.Discussion;
import io.onecamp.domain.message.Settled;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.person.Profile;
import io.onecamp.web.person.ProfileView;
import io.onecamp.web.reaction.ReactionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as JSON: what was said, and what others added to it. */
@Schema(name = "Message", description = "What was said, and what others added to it.")
public record MessageView(
        String id,
        String conversation,

        @Schema(description = "Its number in the conversation: 1, 2, 3 … without a hole.", minimum = "1")
        long seq,

        ProfileView author,

        @Schema(description = "Markdown as typed; empty where the message is deleted, or its attachments say all.")
        String text,

        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,

        @Schema(
                description =
                        "There where it is deleted because an operator withdrew it: a store could not keep it. Its"
                                + " author reads what it said at /messages/{id}/withdrawal.")
        @Nullable
        Instant withdrawnAt,

        @Schema(description = "Whether every store has it; it is kept in any case. Left out of events.") @Nullable
        Boolean settled,

        List<ReactionView> reactions,

        @Schema(description = "How many comments are not deleted.", minimum = "0")
        int commentCount,

        @Nullable Instant lastCommentAt,

        @Schema(description = "There, and true, where the thread is marked as resolved.") @Nullable
        Boolean resolved,

        @Schema(description = "Files, in the order in which their author named them; none where it is deleted.")
        List<AttachmentView> attachments,

        @Schema(description = "Who is named in the text; none yet.", maxItems = 0)
        List<String> mentions,

        @Schema(description = "For If-Match.", minimum = "1")
        int version,

        @Schema(description = "The newest entry that touched it; what is not newer is stale.")
        long entry) {

    /** As a person reads it. */
    static MessageView of(Message message) {
        return of(message, message.settled() == Settled.YES);
    }

    /** The answer to a change: settled where the answer says so. */
    static MessageView of(Answer<Message> answer) {
        return of(answer.result(), answer.settlement() == Answer.Settlement.SETTLED);
    }

    private static MessageView of(Message message, boolean settled) {
        return new Rendering(message.card(), message.tally(), message.entry(), message.people())
                .view(settled, ReactionView.all(message.tally().reactions(), message.people(), message.mine()));
    }

    /** As of an entry, the same for everyone. */
    public static MessageView asOf(EntryId entry, MessageCard card, MessageTally tally, Map<PersonId, Profile> people) {
        return new Rendering(card, tally, entry, people).view(null, ReactionView.all(tally.reactions(), people));
    }

    /** What a message is rendered from. */
    private record Rendering(MessageCard card, MessageTally tally, EntryId entry, Map<PersonId, Profile> people) {

        MessageView view(@Nullable Boolean settled, List<ReactionView> reactions) {
            return new MessageView(
                    card.id().toString(),
                    card.conversation().value(),
                    card.seq().value(),
                    ProfileView.of(card.author(), people),
                    card.text(),
                    card.createdAt(),
                    card.editedAt(),
                    card.deletedAt(),
                    card.withdrawnAt(),
                    settled,
                    reactions,
                    tally.commentCount(),
                    tally.lastCommentAt(),
                    tally.discussion() == Discussion.RESOLVED ? Boolean.TRUE : null,
                    card.attachments().stream().map(AttachmentView::of).toList(),
                    List.of(),
                    card.version(),
                    entry.value());
        }
    }
}
