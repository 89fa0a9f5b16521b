package io.onecamp.web.reaction;

import io.onecamp.ejb.reaction.Reactors;
import io.onecamp.web.request.Cursor;
import io.onecamp.web.request.QueryNumbers;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of everyone who reacted a query asks for. JAX-RS makes one and fills its fields. */
public class ReactorsQuery {

    @QueryParam("emoji")
    @Parameter(description = "Only those who reacted with this emoji.")
    private @Nullable String emoji;

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("limit")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    private @Nullable String limit;

    /** What can be read of it; the limit is not judged yet. */
    Read read() {
        QueryNumbers.natural("limit", limit);
        return new Read(
                Optional.ofNullable(emoji),
                Cursor.read(cursor, (place, number) -> Long.parseLong(number)).orElse(0L),
                limit);
    }

    /** A query that could be read but may not be allowed. */
    record Read(
            Optional<String> emoji, long above, @Nullable String limit) {

        /** @throws io.onecamp.domain.failure.Invalid naming the field {@code limit} */
        Reactors.Asked asked() {
            return new Reactors.Asked(emoji, above, QueryNumbers.limit(limit));
        }
    }
}
