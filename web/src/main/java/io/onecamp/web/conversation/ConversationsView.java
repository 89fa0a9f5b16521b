package io.onecamp.web.conversation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of one's conversations. */
@Schema(name = "Conversations", description = "A page of one's conversations, the one with the newest message first.")
public record ConversationsView(
        List<ConversationView> conversations,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable
        String next) {}
