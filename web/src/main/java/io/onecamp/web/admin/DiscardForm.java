package io.onecamp.web.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator says to discard an entry. */
@Schema(name = "Discard", description = "Why, and which entry: the one that was looked at.")
public record DiscardForm(
        @Schema(required = true, minLength = 1, maxLength = 500) @Nullable
        String reason,

        @Schema(
                required = true,
                description = "The entry, as the list tells it: a confirmation, and the list may have changed.")
        @Nullable
        Long entry) {}
