package io.onecamp.web.failure;

import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.Failure;
import io.onecamp.domain.failure.Forbidden;
import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.failure.PreconditionFailed;
import io.onecamp.domain.failure.TooLarge;
import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.failure.Unavailable;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal ready to go out: the problem and the headers that belong to it.
 *
 * @param headers by name; {@code Retry-After} in seconds, {@code WWW-Authenticate}, {@code Allow}
 */
public record Refusal(Problem problem, Map<String, String> headers) {

    private static final Duration SOON = Duration.ofSeconds(1);

    public Refusal {
        headers = Map.copyOf(headers);
    }

    /** How HTTP says a failure. A new kind of failure does not compile until it is decided here. */
    public static Refusal of(Failure failure) {
        return switch (failure) {
            case Unauthenticated f -> with(401, f, "WWW-Authenticate", "Bearer");
            case Forbidden f -> plain(403, f);
            case NotFound f -> plain(404, f);
            case Conflict f -> new Refusal(problem(409, f), retryAfter(f.retryAfter()));
            case PreconditionFailed f -> plain(412, f);
            case Invalid f ->
                new Refusal(
                        Problem.of(
                                422,
                                f.code(),
                                f.detail(),
                                f.errors().stream().map(Problem.Field::of).toList()),
                        Map.of());
            case TooLarge f -> plain(413, f);
            case TooMany f -> new Refusal(problem(429, f), retryAfter(Optional.of(f.retryAfter())));
            case Unavailable f -> new Refusal(problem(503, f), retryAfter(Optional.of(SOON)));
        };
    }

    /** A request that cannot be read at all: 400. */
    static Refusal unreadable(String code, String detail, List<Problem.Field> errors) {
        return new Refusal(Problem.of(400, code, detail, errors), Map.of());
    }

    /** A refusal in HTTP's own words; what is not found is told as the domain tells it, to the letter. */
    static Refusal ofStatus(int status) {
        if (status == 404) {
            return of(new NotFound());
        }
        return new Refusal(Problem.of(status, HttpWords.code(status), HttpWords.detail(status), List.of()), Map.of());
    }

    /** A defect: says nothing of what went wrong but the trace under which the log tells it. */
    public static Refusal internal() {
        return ofStatus(500);
    }

    /** The application has not started yet, or will not: 503. */
    public static Refusal starting() {
        return new Refusal(
                Problem.of(503, "starting", "The workspace is starting; try again in a moment.", List.of()),
                retryAfter(Optional.of(SOON)));
    }

    Refusal withHeader(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new Refusal(problem, all);
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        headers.forEach(response::header);
        return response.build();
    }

    private static Refusal plain(int status, Failure failure) {
        return new Refusal(problem(status, failure), Map.of());
    }

    private static Refusal with(int status, Failure failure, String header, String value) {
        return new Refusal(problem(status, failure), Map.of(header, value));
    }

    private static Problem problem(int status, Failure failure) {
        return Problem.of(status, failure.code(), failure.detail(), List.of());
    }

    /** Rounded up: who comes back on time must not come too early. */
    private static Map<String, String> retryAfter(Optional<Duration> wait) {
        return wait.map(w -> Map.of("Retry-After", Long.toString(Math.max(1, (w.toMillis() + 999) / 1000))))
                .orElse(Map.of());
    }
}
