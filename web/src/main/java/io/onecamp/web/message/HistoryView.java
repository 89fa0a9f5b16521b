package io.onecamp.web.message;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every version of a message or comment. */
@Schema(name = "History", description = "Every version of a message or comment, oldest first.")
public record HistoryView(List<Version> versions) {

    static HistoryView of(List<Content<MessageCard>> contents) {
        return new HistoryView(contents.stream().map(Version::of).toList());
    }

    public static HistoryView ofComment(List<Content<CommentCard>> contents) {
        return new HistoryView(contents.stream().map(Version::ofComment).toList());
    }

    /** One version. */
    @Schema(name = "Version", description = "What a message or comment said from a moment on.")
    public record Version(
            int version,

            @Schema(description = "Empty in the version that deleted it.")
            String text,

            @Schema(description = "When this version came.") Instant at,

            @Schema(description = "There where this version deleted it.") @Nullable
            Instant deletedAt,

            long entry) {

        private static Version of(Content<MessageCard> content) {
            MessageCard card = content.card();
            return new Version(
                    card.version(),
                    card.text(),
                    when(card.createdAt(), card.editedAt(), card.deletedAt()),
                    card.deletedAt(),
                    content.entry().value());
        }

        private static Version ofComment(Content<CommentCard> content) {
            CommentCard card = content.card();
            return new Version(
                    card.version(),
                    card.text(),
                    when(card.createdAt(), card.editedAt(), card.deletedAt()),
                    card.deletedAt(),
                    content.entry().value());
        }

        /** The newest of its times is when this version came. */
        private static Instant when(Instant created, @Nullable Instant edited, @Nullable Instant deleted) {
            Instant said = edited == null ? created : edited;
            return deleted == null ? said : deleted;
        }
    }
}
