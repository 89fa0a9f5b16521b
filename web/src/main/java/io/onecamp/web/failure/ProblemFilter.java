package io.onecamp.web.failure;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * Says in every problem where it happened and under which trace, and makes one of those refusals that a server sends
 * without a body.
 */
@Provider
public class ProblemFilter implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400) {
            return;
        }
        if (response.getEntity() instanceof Problem problem) {
            response.setEntity(complete(problem, request), NONE, MediaType.valueOf(Problem.MEDIA_TYPE));
        } else if (!response.hasEntity()) {
            Problem problem = Refusal.ofStatus(response.getStatus()).problem();
            response.setEntity(complete(problem, request), NONE, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    private static Problem complete(Problem problem, ContainerRequestContext request) {
        String trace = Trace.known(request.getProperty(Trace.ATTRIBUTE));
        return problem.at(request.getUriInfo().getRequestUri().getRawPath(), trace == null ? Trace.fresh() : trace);
    }
}
