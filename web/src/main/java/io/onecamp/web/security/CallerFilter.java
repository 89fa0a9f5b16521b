package io.onecamp.web.security;

import io.onecamp.domain.operation.Actor;
import io.onecamp.web.failure.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Says to JAX-RS who calls, as {@link BearerMechanism} established it, and sends what that refused before anything else
 * runs. Refusals are sent from here because servers do not agree on what becomes of an answer that the mechanism itself
 * writes to a request whose body nobody read; and roles are told from here because some servers check them by
 * themselves, by mappings of their own.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {

    /** The request attribute that holds the {@link Refusal}. */
    static final String REFUSAL = "io.onecamp.refusal";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(REFUSAL) instanceof Refusal refusal) {
            request.abortWith(refusal.response());
            return;
        }
        boolean operator = request.getProperty(Caller.OPERATOR) != null;
        Actor actor = request.getProperty(Caller.ACTOR) instanceof Actor found ? found : null;
        request.setSecurityContext(new Known(actor, operator, request.getSecurityContext()));
    }

    /** What JAX-RS may know of the caller. */
    private record Known(@Nullable Actor actor, boolean operator, SecurityContext transport)
            implements SecurityContext {

        @Override
        public @Nullable Principal getUserPrincipal() {
            return actor == null ? null : () -> actor.person().toString();
        }

        @Override
        public boolean isUserInRole(String role) {
            return switch (role) {
                case Roles.PERSON -> actor != null;
                case Roles.OPERATOR -> operator;
                default -> false;
            };
        }

        @Override
        public boolean isSecure() {
            return transport.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
