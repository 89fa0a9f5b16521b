package io.onecamp.web.search;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.search.Found;
import io.onecamp.web.person.ProfileView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something found, with what a client needs to show it and to go there. */
@Schema(name = "Hit", description = "Something found, as it is now.")
public record HitView(
        @Schema(
                description = "What it is.",
                enumeration = {"message", "comment"})
        String kind,

        String id,
        String conversation,

        @Schema(description = "The number, in its conversation, of the message it is or belongs to.", minimum = "1")
        long seq,

        @Schema(description = "The message that a comment belongs to.") @Nullable
        String message,

        @Schema(description = "A comment's number in its thread.", minimum = "1") @Nullable
        Long number,

        ProfileView author,

        @Schema(description = "Markdown as typed.") String text,

        Instant createdAt,
        @Nullable Instant editedAt,

        @Schema(description = "The stretches that match, in order; none where no words were asked for.")
        List<SpanView> highlights,

        @Schema(description = "For If-Match.", minimum = "1")
        int version,

        @Schema(description = "The newest entry that touched it; what is not newer is stale.")
        long entry) {

    static HitView of(Found found) {
        return switch (found) {
            case Found.OfMessage message -> of(message, message.card());
            case Found.OfComment comment -> of(comment, comment.card());
        };
    }

    private static HitView of(Found.OfMessage found, MessageCard card) {
        return new HitView(
                "message",
                card.id().toString(),
                card.conversation().value(),
                card.seq().value(),
                null,
                null,
                ProfileView.of(found.author()),
                card.text(),
                card.createdAt(),
                card.editedAt(),
                found.highlights().stream().map(SpanView::of).toList(),
                card.version(),
                found.entry().value());
    }

    private static HitView of(Found.OfComment found, CommentCard card) {
        return new HitView(
                "comment",
                card.id().toString(),
                card.conversation().value(),
                card.seq().value(),
                card.message().toString(),
                card.number().value(),
                ProfileView.of(found.author()),
                card.text(),
                card.createdAt(),
                card.editedAt(),
                found.highlights().stream().map(SpanView::of).toList(),
                card.version(),
                found.entry().value());
    }
}
