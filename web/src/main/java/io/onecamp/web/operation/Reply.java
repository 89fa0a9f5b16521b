package io.onecamp.web.operation;

import io.onecamp.domain.operation.Answer;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Starts the response to a changing call; says in a header where it repeats what was done before. */
public final class Reply {

    /** There on the answer to a repeated call. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private Reply() {}

    public static ResponseBuilder created(Answer<?> answer) {
        return mark(Response.status(Response.Status.CREATED), answer);
    }

    public static ResponseBuilder ok(Answer<?> answer) {
        return mark(Response.ok(), answer);
    }

    /** Where the operation itself remembers its repetition. */
    public static ResponseBuilder ok(Answer.Origin origin) {
        return mark(Response.ok(), origin);
    }

    public static Response nothing(Answer<?> answer) {
        return mark(Response.noContent(), answer).build();
    }

    private static ResponseBuilder mark(ResponseBuilder response, Answer<?> answer) {
        return mark(response, answer.origin());
    }

    private static ResponseBuilder mark(ResponseBuilder response, Answer.Origin origin) {
        return origin == Answer.Origin.REPLAYED ? response.header(REPLAYED, "true") : response;
    }
}
