package io.onecamp.web.admin;

import io.onecamp.domain.audit.AuditStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done to the installation. */
@Schema(name = "Audit", description = "What was done to the installation, the newest first.")
public record AuditView(
        List<Done> acts,

        @Schema(description = "For the next page; absent on the last.") @Nullable
        String cursor) {

    static AuditView of(List<AuditStore.Numbered> page, int limit) {
        return new AuditView(
                page.stream().map(Done::of).toList(),
                page.size() < limit ? null : Long.toString(page.getLast().id()));
    }

    /** One act. */
    @Schema(name = "Act", description = "Something that was done to the installation.")
    public record Done(
            long id,
            Instant at,

            @Schema(description = "operator, or person:<id>.")
            String actor,

            @Schema(examples = "parked.discard") String action,

            @Schema(examples = "message:0198f2c4-1111-7000-8000-000000000001")
            String target,

            Map<String, String> detail) {

        private static Done of(AuditStore.Numbered one) {
            return new Done(
                    one.id(),
                    one.act().at(),
                    one.act().actor(),
                    one.act().action(),
                    one.act().target(),
                    one.act().detail());
        }
    }
}
