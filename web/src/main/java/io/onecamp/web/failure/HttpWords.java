package io.onecamp.web.failure;

import jakarta.ws.rs.core.Response.Status;

/** HTTP's own words for statuses, and ours for those refusals that JAX-RS itself makes. */
final class HttpWords {

    private HttpWords() {}

    static String title(int status) {
        return switch (status) {
            case 422 -> "Unprocessable Content";
            default -> {
                Status known = Status.fromStatusCode(status);
                yield known == null ? "Refused" : known.getReasonPhrase();
            }
        };
    }

    static String code(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "too_large";
            case 415 -> "unsupported_media_type";
            case 416 -> "range_not_satisfiable";
            case 503 -> "unavailable";
            default -> status >= 500 ? "internal" : "refused";
        };
    }

    static String detail(int status) {
        return switch (status) {
            case 400 -> "This request cannot be read.";
            case 405 -> "This path does not take this method; the header Allow lists those it takes.";
            case 406 -> "This path has no answer of a type that the header Accept allows.";
            case 413 -> "This request's body is too large.";
            case 415 -> "This path does not take a body of this media type; send application/json.";
            case 416 -> "The file has no such stretch; the header Content-Range tells its size.";
            case 503 -> "This cannot be answered now; try again in a moment.";
            default -> status >= 500 ? "Something went wrong that is not your doing." : "This request was refused.";
        };
    }
}
