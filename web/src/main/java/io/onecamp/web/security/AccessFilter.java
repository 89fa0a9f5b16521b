package io.onecamp.web.security;

import io.onecamp.domain.failure.Forbidden;
import io.onecamp.domain.failure.Unauthenticated;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;

/**
 * Lets in whom the resource's method names, or its class where the method names nobody; what carries no annotation is
 * refused. Ours, because servers do not agree on what {@code @RolesAllowed} means on a resource.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        AnnotatedElement method = resource.getResourceMethod();
        AnnotatedElement type = resource.getResourceClass();
        if (method == null || type == null || request.getMethod().equals(HttpMethod.OPTIONS)) {
            // Answers that the server makes itself: nothing of ours runs.
            return;
        }
        AnnotatedElement deciding = decides(method) ? method : type;
        if (deciding.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        RolesAllowed allowed = deciding.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            throw new Forbidden("Nobody may call this.");
        }
        if (Arrays.stream(allowed.value()).noneMatch(request.getSecurityContext()::isUserInRole)) {
            throw Unauthenticated.signInNeeded();
        }
    }

    private static boolean decides(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class) || element.isAnnotationPresent(PermitAll.class);
    }
}
