package io.onecamp.web.meter;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Notes when a request came, before anything else is done with it. */
@Provider
@PreMatching
@Priority(0)
public class ArrivalFilter implements ContainerRequestFilter {

    /** The request's attribute that holds {@link System#nanoTime} of its arrival. */
    static final String ARRIVED = "io.onecamp.arrived";

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(ARRIVED, System.nanoTime());
    }
}
