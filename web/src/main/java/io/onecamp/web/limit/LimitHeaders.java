package io.onecamp.web.limit;

import io.onecamp.domain.limit.Allowance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Tells what one may still do, in every answer of what is limited: {@code RateLimit-Limit}, {@code -Remaining}, {@code -Reset}. */
@Provider
public class LimitHeaders implements ContainerResponseFilter {

    /** The request's attribute that holds the {@link Allowance}. */
    public static final String ALLOWANCE = "io.onecamp.allowance";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof Allowance allowance) {
            response.getHeaders().putSingle("RateLimit-Limit", allowance.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", allowance.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", seconds(allowance.reset()));
        }
    }

    /** Rounded up, as in {@code Retry-After}. */
    private static long seconds(Duration time) {
        return (time.toMillis() + 999) / 1_000;
    }
}
