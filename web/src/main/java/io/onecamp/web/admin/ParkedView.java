package io.onecamp.web.admin;

import io.onecamp.domain.parked.Parked;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is parked. */
@Schema(name = "ParkedPage", description = "What stores refused for good, the longest parked first.")
public record ParkedView(
        List<One> parked,

        @Schema(description = "For the next page; absent on the last.") @Nullable
        String cursor) {

    static ParkedView of(List<Parked> page, int limit) {
        return new ParkedView(
                page.stream().map(One::of).toList(),
                page.size() < limit ? null : Long.toString(page.getLast().id()));
    }

    /** A stream at which a relay stopped. */
    @Schema(name = "Parked", description = "A stream at which a relay stopped, and the entry that its store refuses.")
    public record One(
            @Schema(description = "Of this parking.") long id,

            @Schema(examples = "search") String relay,
            @Schema(examples = "message.posted") String kind,

            @Schema(description = "The journal's entry that is refused.")
            long entry,

            @Schema(description = "What waits behind it, too.")
            String stream,

            @Schema(description = "The message that it tells of, where it is one.") @Nullable
            String message,

            @Schema(description = "The comment that it tells of, where it is one.") @Nullable
            String comment,

            @Schema(description = "When it happened.") Instant at,
            Instant parkedAt,
            @Schema(minimum = "0") int attempts,

            @Schema(description = "Why, in the store's words.")
            String error) {

        private static One of(Parked parked) {
            Parked.Refused refused = parked.refused();
            return new One(
                    parked.id(),
                    parked.relay(),
                    refused.kind(),
                    refused.entry().value(),
                    refused.stream(),
                    refused.said()
                            .map(said -> said instanceof Parked.MessageWords words
                                    ? words.message().toString()
                                    : null)
                            .orElse(null),
                    refused.said()
                            .map(said -> said instanceof Parked.CommentWords words
                                    ? words.comment().toString()
                                    : null)
                            .orElse(null),
                    refused.at(),
                    parked.parkedAt(),
                    parked.attempts(),
                    parked.error());
        }
    }
}
