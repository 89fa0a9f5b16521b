package io.onecamp.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to compare, and what to do about what is found. */
@Schema(description = "What to compare, and what to do about what is found.")
public record DriftForm(
        @Schema(
                description = "Which stores to compare with PostgreSQL; all of them where it is left out.",
                examples = "graph")
        @Nullable
        List<String> stores,

        @Schema(description = "Whether to mend what differs; otherwise it is told, and nothing changes.") @Nullable
        Boolean repair) {}
