package io.onecamp.web.admin;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.web.request.Given;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an operator does something. */
@Schema(name = "Reason", description = "Why an operator does something; it is kept.")
public record ReasonForm(
        @Schema(required = true, minLength = 1, maxLength = 500, examples = "the index was mended") @Nullable
        String reason) {

    private static final int LONGEST = 500;

    String checked() {
        return checked(reason);
    }

    static String checked(@Nullable String reason) {
        String said = Given.field("reason", reason).strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST) {
            throw Invalid.field("reason", "must be of 1 to " + LONGEST + " characters");
        }
        if (said.codePoints().anyMatch(Character::isISOControl)) {
            throw Invalid.field("reason", "must be one line without control characters");
        }
        return said;
    }
}
