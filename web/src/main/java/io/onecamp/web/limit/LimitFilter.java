package io.onecamp.web.limit;

import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.limit.Allowance;
import io.onecamp.domain.limit.RateLimits;
import io.onecamp.web.security.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Counts calls of what is {@link Limited}: after it is known who calls and that they may, before their body is read.
 * Beans are looked up, because servers do not agree on whether they inject into providers.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class LimitFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Limited limited = method == null ? null : method.getAnnotation(Limited.class);
        if (limited == null) {
            return;
        }
        Caller caller = CDI.current().select(Caller.class).get();
        Allowance allowance =
                CDI.current().select(RateLimits.class).get().take(limited.value(), caller.personOrAddress());
        request.setProperty(LimitHeaders.ALLOWANCE, allowance);
        if (!allowance.isAllowed()) {
            throw new TooMany("That was too often; wait before the next try.", allowance.retryAfter());
        }
    }
}
