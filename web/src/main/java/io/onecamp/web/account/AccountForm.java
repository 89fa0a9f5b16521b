package io.onecamp.web.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who registers. */
@Schema(description = "Who registers.")
public record AccountForm(
        @Schema(required = true, examples = "ana@example.org") @Nullable
        String email,

        @Schema(required = true, minLength = 10, maxLength = 128, examples = "correct horse battery") @Nullable
        String password,

        @Schema(required = true, minLength = 1, maxLength = 80, examples = "Ana") @Nullable
        String name,

        @Schema(description = "Needed for the first account, unless the installation is bound to loopback.") @Nullable
        String setupCode) {

    @Override
    public String toString() {
        return "AccountForm";
    }
}
