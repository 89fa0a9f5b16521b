package io.onecamp.web.security;

import io.onecamp.web.failure.Problem;
import io.onecamp.web.failure.Refusal;
import io.onecamp.web.failure.Trace;
import io.onecamp.web.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a refusal from before JAX-RS, in the same words. */
final class WrittenRefusal {

    private WrittenRefusal() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        Problem problem = refusal.problem().at(request.getRequestURI(), Trace.of(request));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        refusal.headers().forEach(response::setHeader);
        try {
            byte[] body = Json.mapper().writeValueAsBytes(problem);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            // Committed now: what the server does with a refused request must not replace the body.
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
