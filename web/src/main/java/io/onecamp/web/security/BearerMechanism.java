package io.onecamp.web.security;

import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.admin.Readiness;
import io.onecamp.ejb.file.Downloads;
import io.onecamp.ejb.session.Doorkeeper;
import io.onecamp.web.WebLog;
import io.onecamp.web.failure.Causes;
import io.onecamp.web.failure.Refusal;
import io.onecamp.web.failure.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Establishes the caller of every request from its bearer token, which is checked against the session's state each time:
 * an ended session is refused at once. Without a good token public paths go on, as nobody; others are refused.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Downloads downloads;

    @Inject
    private Readiness readiness;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = Paths.of(request);
        try {
            if (!PublicPaths.isOpenWhileStarting(path) && readiness.state() != Readiness.State.READY) {
                return refuse(request, context, Refusal.starting());
            }
            return PublicPaths.isOperators(path) ? operator(request, context) : person(request, context);
        } catch (RuntimeException e) {
            return refuse(request, context, Causes.failure(e).map(Refusal::of).orElseGet(() -> defect(request, e)));
        }
    }

    private AuthenticationStatus person(HttpServletRequest request, HttpMessageContext context) {
        String path = Paths.of(request);
        boolean open = PublicPaths.needsNobody(request.getMethod(), path);
        if (open) {
            return context.doNothing();
        }
        Optional<Actor> actor = token(request).flatMap(doorkeeper::actor).or(() -> holder(request, path));
        if (actor.isEmpty()) {
            return refuse(request, context, Refusal.of(Unauthenticated.signInNeeded()));
        }
        request.setAttribute(Caller.ACTOR, actor.get());
        return context.notifyContainerAboutLogin(actor.get().person().toString(), Set.of(Roles.PERSON));
    }

    /** Who holds a link to a file's bytes, which opens these and nothing else. */
    private Optional<Actor> holder(HttpServletRequest request, String path) {
        return FileLink.of(request, path).flatMap(link -> downloads.holder(link.grant(), link.file()));
    }

    private AuthenticationStatus operator(HttpServletRequest request, HttpMessageContext context) {
        boolean metrics = PublicPaths.isMetrics(Paths.of(request));
        boolean good = token(request)
                .filter(token -> OperatorToken.isGood(token) || (metrics && OperatorToken.isGoodForMetrics(token)))
                .isPresent();
        if (!good) {
            return refuse(request, context, Refusal.of(Unauthenticated.signInNeeded()));
        }
        request.setAttribute(Caller.OPERATOR, Boolean.TRUE);
        return context.notifyContainerAboutLogin("operator", Set.of(Roles.OPERATOR));
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private static Refusal defect(HttpServletRequest request, RuntimeException thrown) {
        WebLog.defect(Trace.of(request), request.getMethod(), Paths.of(request), thrown);
        return Refusal.internal();
    }

    /** The request goes on as nobody's, to where the refusal is sent; what it asked for is never reached. */
    private static AuthenticationStatus refuse(
            HttpServletRequest request, HttpMessageContext context, Refusal refusal) {
        request.setAttribute(CallerFilter.REFUSAL, refusal);
        return context.doNothing();
    }
}
