package io.onecamp.web.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose password to reset. */
@Schema(description = "Whose password to reset.")
public record ResetForm(
        @Schema(required = true, examples = "ana@example.org") @Nullable
        String email) {}
