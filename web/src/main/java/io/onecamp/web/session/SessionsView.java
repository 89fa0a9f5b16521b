package io.onecamp.web.session;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's sign-ins. */
@Schema(name = "Sessions", description = "One's sign-ins that have not ended, newest first.")
public record SessionsView(List<SessionView> sessions) {}
