package io.onecamp.web.failure;

import io.onecamp.domain.failure.Invalid;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as {@code application/problem+json} (RFC 9457). Where it happened and the trace are filled in on its way
 * out, so that whoever refuses need not know them.
 */
@Schema(description = "Why a request was refused.")
public record Problem(
        @Schema(description = "Names the kind of problem.", examples = "urn:onecamp:problem:not_found")
        String type,

        @Schema(description = "The status in words.", examples = "Not Found")
        String title,

        @Schema(examples = "404") int status,

        @Schema(description = "Stable; programs decide by it.", examples = "not_found")
        String code,

        @Schema(description = "One sentence for a person.") String detail,

        @Schema(required = true, description = "The path that was asked for.") @Nullable
        String instance,

        @Schema(description = "What is wrong with single fields; empty where nothing is.")
        List<Field> errors,

        @Schema(required = true, description = "Finds this request in the server's log.") @Nullable
        String traceId) {

    /** The media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String code, String detail, List<Field> errors) {
        return new Problem(
                "urn:onecamp:problem:" + code, HttpWords.title(status), status, code, detail, null, errors, null);
    }

    /** The same problem, at this path and in this trace. */
    public Problem at(String path, String trace) {
        return new Problem(type, title, status, code, detail, path, errors, trace);
    }

    /** What is wrong with one field. */
    @Schema(name = "Field", description = "What is wrong with one field of the request.")
    public record Field(
            @Schema(examples = "text") String field,

            @Schema(examples = "must have 1 to 20000 characters after trimming")
            String reason) {

        static Field of(Invalid.FieldError error) {
            return new Field(error.field(), error.reason());
        }
    }
}
