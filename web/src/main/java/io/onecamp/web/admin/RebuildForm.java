package io.onecamp.web.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to rebuild. */
@Schema(description = "How to rebuild.")
public record RebuildForm(
        @Schema(description = "Whether to empty it first; meanwhile everything is read from the journal.") @Nullable
        Boolean wipe) {}
