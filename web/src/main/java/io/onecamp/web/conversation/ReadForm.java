package io.onecamp.web.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far one has read. */
@Schema(description = "How far one has read; never moves back.")
public record ReadForm(
        @Schema(required = true, minimum = "0", examples = "42") @Nullable
        Long seq) {}
