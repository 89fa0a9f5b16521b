package io.onecamp.web.message;

import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Window;
import io.onecamp.web.failure.Unreadable;
import io.onecamp.web.request.QueryNumbers;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which stretch of a timeline or thread a query asks for. JAX-RS makes one and fills its fields. */
public class WindowQuery {

    @QueryParam("before")
    @Parameter(
            description = "The newest ones below this number.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    private @Nullable String before;

    @QueryParam("after")
    @Parameter(
            description = "The oldest ones above this number.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    private @Nullable String after;

    @QueryParam("around")
    @Parameter(
            description = "About half below and half from this number on.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    private @Nullable String around;

    @QueryParam("limit")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    private @Nullable String limit;

    /** The query as read; the limit is not judged yet. */
    public Asked asked() {
        if (Stream.of(Optional.ofNullable(before), Optional.ofNullable(after), Optional.ofNullable(around))
                        .filter(Optional::isPresent)
                        .count()
                > 1) {
            throw Unreadable.because("malformed", "Only one of before, after and around can be asked for.");
        }
        Optional<Seq> below = QueryNumbers.natural("before", before).map(Seq::new);
        Optional<Seq> above = QueryNumbers.natural("after", after).map(Seq::new);
        Optional<Seq> near = QueryNumbers.natural("around", around).map(Seq::new);
        QueryNumbers.natural("limit", limit);
        return new Asked(below, above, near, limit);
    }

    /** What was asked, readable but perhaps not allowed. */
    public record Asked(
            Optional<Seq> before,
            Optional<Seq> after,
            Optional<Seq> around,
            @Nullable String limit) {

        /** @throws io.onecamp.domain.failure.Invalid naming the field {@code limit} */
        public Window window() {
            int most = QueryNumbers.limit(limit);
            return before.<Window>map(seq -> new Window.Before(seq, most))
                    .or(() -> after.map(seq -> new Window.After(seq, most)))
                    .or(() -> around.map(seq -> new Window.Around(seq, most)))
                    .orElseGet(() -> new Window.Newest(most));
        }
    }
}
