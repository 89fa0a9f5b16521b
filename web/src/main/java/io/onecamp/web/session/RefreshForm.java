package io.onecamp.web.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a session is refreshed with. */
@Schema(description = "The newest refresh token of a session.")
public record RefreshForm(@Schema(required = true) @Nullable String refreshToken) {

    @Override
    public String toString() {
        return "RefreshForm";
    }
}
