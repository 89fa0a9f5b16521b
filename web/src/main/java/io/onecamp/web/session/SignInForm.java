package io.onecamp.web.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signs in. */
@Schema(description = "Who signs in.")
public record SignInForm(
        @Schema(required = true, examples = "ana@example.org") @Nullable
        String email,

        @Schema(required = true, examples = "correct horse battery") @Nullable
        String password) {

    @Override
    public String toString() {
        return "SignInForm";
    }
}
