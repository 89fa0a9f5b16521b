package io.onecamp.web.session;

import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.session.Session;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of one's sign-ins. */
@Schema(name = "Session", description = "One of one's sign-ins.")
public record SessionView(
        String id,

        @Schema(description = "What the client called itself; may be empty.")
        String device,

        Instant startedAt,
        @Schema(description = "When it was last refreshed.") Instant lastUsedAt,

        @Schema(description = "Whether it is the one that asks.")
        boolean current) {

    static SessionView of(Session session, SessionId asking) {
        return new SessionView(
                session.id().toString(),
                session.device(),
                session.startedAt(),
                session.lastUsedAt(),
                session.id().equals(asking));
    }
}
