package io.onecamp.web.security;

import io.onecamp.web.failure.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Sends what {@link BearerMechanism} refused, before anything else of JAX-RS runs. It is sent from here because servers
 * do not agree on what becomes of an answer that the mechanism itself writes to a request whose body nobody read.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class RefusalFilter implements ContainerRequestFilter {

    /** The request attribute that holds the {@link Refusal}. */
    static final String REFUSAL = "io.onecamp.refusal";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(REFUSAL) instanceof Refusal refusal) {
            request.abortWith(refusal.response());
        }
    }
}
