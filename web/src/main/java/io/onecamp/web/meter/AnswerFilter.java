package io.onecamp.web.meter;

import io.onecamp.domain.meter.Meters;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests under their resource's path as its classes name it, so that no id becomes a series of its own. The path
 * is noted when the resource is found: not every server knows it any more when the answer goes out. Beans are looked up,
 * because servers do not agree on whether they inject into providers.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AnswerFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PATH = "io.onecamp.path";

    /** For what reached no resource: refused before, or no such path. */
    private static final String NONE = "none";

    /** Anybody may send any word as a method; what is none of these is told as one. */
    private static final Set<String> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        AnnotatedElement type = resource.getResourceClass();
        AnnotatedElement method = resource.getResourceMethod();
        if (type != null && method != null) {
            request.setProperty(PATH, part(type) + part(method));
        }
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        if (path == null || path.value().isEmpty()) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ArrivalFilter.ARRIVED) instanceof Long arrived) {
            CDI.current()
                    .select(Meters.class)
                    .get()
                    .answered(new Meters.Answered(
                            METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
                            path(request.getProperty(PATH)),
                            response.getStatus(),
                            Duration.ofNanos(System.nanoTime() - arrived)));
        }
    }

    private static String path(@Nullable Object noted) {
        return noted instanceof String path ? path : NONE;
    }
}
