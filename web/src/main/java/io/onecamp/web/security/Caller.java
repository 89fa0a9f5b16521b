package io.onecamp.web.security;

import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.web.setting.WebSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who calls in this request, as {@link BearerMechanism} established it. Nothing below this module asks it. */
@RequestScoped
public class Caller {

    /** The request attribute that holds the {@link Actor}. */
    static final String ACTOR = "io.onecamp.actor";

    /** The request attribute that is there where the operator calls. */
    static final String OPERATOR = "io.onecamp.operator";

    @Inject
    private HttpServletRequest request;

    /** @throws Unauthenticated where nobody is signed in */
    public Actor actor() {
        if (request.getAttribute(ACTOR) instanceof Actor actor) {
            return actor;
        }
        throw Unauthenticated.signInNeeded();
    }

    /** The caller's idempotency key from the header's text. */
    public IdempotencyKey key(@Nullable String header) {
        return IdempotencyKey.of(actor().person(), header);
    }

    /** Where the request came from, to count by: what the server's socket tells, or believed proxies. */
    public String address() {
        Enumeration<String> forwarded = request.getHeaders("X-Forwarded-For");
        return RemoteAddress.of(
                String.valueOf(request.getRemoteAddr()),
                forwarded == null ? List.of() : Collections.list(forwarded),
                WebSettings.proxies());
    }

    /** Whose calls are counted together. */
    public String personOrAddress() {
        return request.getAttribute(ACTOR) instanceof Actor actor
                ? actor.person().toString()
                : address();
    }
}
