package io.onecamp.web.failure;

import io.onecamp.web.WebLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where what was thrown becomes an answer over HTTP. A defect is logged here, once, under its trace. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException http) {
            return ofHttp(http);
        }
        return Causes.failure(thrown)
                .map(Refusal::of)
                .orElseGet(() -> defect(thrown))
                .response();
    }

    private static Response ofHttp(WebApplicationException http) {
        Response given = http.getResponse();
        if (given.getStatus() < 400 || given.getEntity() instanceof Problem) {
            return given;
        }
        Refusal refusal = Refusal.ofStatus(given.getStatus());
        String allow = given.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? refusal : refusal.withHeader(HttpHeaders.ALLOW, allow)).response();
    }

    private Refusal defect(Throwable thrown) {
        WebLog.defect(Trace.of(request), request.getMethod(), request.getRequestURI(), thrown);
        return Refusal.internal();
    }
}
