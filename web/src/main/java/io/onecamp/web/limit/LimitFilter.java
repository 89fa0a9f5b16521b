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
import org.jspecify.annotations.Nullable;

/**
 * Counts calls of what is {@link Limited}: after it is known who calls and that they may, before their body is read.
 * Beans are looked up, because servers do not agree on whether they inject into providers; once, because looking them up
 * walks the whole stack to find out who asks.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class LimitFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    private volatile @Nullable Beans found;

    /** What CDI gives are proxies: each call goes to the request's own caller. */
    private record Beans(Caller caller, RateLimits limits) {
        static Beans lookedUp() {
            return new Beans(
                    CDI.current().select(Caller.class).get(),
                    CDI.current().select(RateLimits.class).get());
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Limited limited = method == null ? null : method.getAnnotation(Limited.class);
        if (limited == null) {
            return;
        }
        Beans beans = beans();
        Allowance allowance =
                beans.limits().take(limited.value(), beans.caller().personOrAddress());
        request.setProperty(LimitHeaders.ALLOWANCE, allowance);
        if (!allowance.isAllowed()) {
            throw new TooMany("That was too often; wait before the next try.", allowance.retryAfter());
        }
    }

    private Beans beans() {
        Beans known = found;
        if (known == null) {
            known = Beans.lookedUp();
            found = known;
        }
        return known;
    }
}
