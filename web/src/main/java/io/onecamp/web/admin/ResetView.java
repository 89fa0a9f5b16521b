package io.onecamp.web.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password made by a reset. */
@Schema(name = "PasswordReset", description = "The password that is good from now on; the person's sessions ended.")
public record ResetView(String password) {

    @Override
    public String toString() {
        return "ResetView";
    }
}
