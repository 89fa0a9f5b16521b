package io.onecamp.web.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one may change of oneself. */
@Schema(description = "What to change of oneself.")
public record MeForm(
        @Schema(required = true, minLength = 1, maxLength = 80) @Nullable
        String name) {}
