package io.onecamp.web.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened, as everyone who may see it hears it. */
@Schema(name = "Event", description = "Something that happened: the whole state of a thing as of one entry.")
public record EventView(
        @Schema(description = "Its place in the installation's one order.", minimum = "1")
        long position,

        @Schema(
                enumeration = {
                    "person.registered",
                    "person.changed",
                    "conversation.opened",
                    "conversation.read",
                    "message.posted",
                    "message.edited",
                    "message.deleted",
                    "message.withdrawn",
                    "message.resolved",
                    "message.reopened",
                    "reaction.added",
                    "reaction.removed",
                    "comment.posted",
                    "comment.edited",
                    "comment.deleted",
                    "comment.withdrawn",
                    "file.uploaded",
                    "file.removed"
                })
        String kind,

        @Schema(description = "The conversation it happened in; absent where it happened in none.") @Nullable
        String conversation,

        @Schema(implementation = Object.class, ref = "EventData")
        Object data) {}
