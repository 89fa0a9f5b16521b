package io.onecamp.web.message;

import io.onecamp.domain.message.MessageText;
import io.onecamp.web.request.Given;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says. */
@Schema(description = "What to say: Markdown, 1 to 20,000 characters after trimming.")
public record MessageForm(
        @Schema(required = true, minLength = 1, examples = "Ship it?") @Nullable
        String text) {

    public MessageText words() {
        return MessageText.of(Given.field("text", text));
    }

    @Override
    public String toString() {
        return "MessageForm";
    }
}
