package io.onecamp.web.search;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.search.Place;
import io.onecamp.domain.search.SearchQuery;
import io.onecamp.ejb.conversation.Conversations;
import io.onecamp.ejb.search.Searches;
import io.onecamp.ejb.search.Sought;
import io.onecamp.web.limit.Limited;
import io.onecamp.web.request.Cursor;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.request.QueryNumbers;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Finding what was said. */
@Path("search")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    private Caller caller;

    @Inject
    private Conversations conversations;

    @Inject
    private Searches searches;

    @GET
    @Limited(Limit.SEARCH)
    @Operation(summary = "What was said in one's conversations and matches, newest first.")
    public FindingsView find(
            @BeanParam SearchParameters parameters,
            @Parameter(description = "Only in this conversation.") @QueryParam("in") @Nullable String in,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        Actor actor = caller.actor();
        SearchParameters.Read read = parameters.read();
        Optional<Place> below = Cursor.read(cursor, SearchResource::place);
        QueryNumbers.natural("limit", limit);
        Optional<ConversationId> where = Optional.ofNullable(in).map(PathIds::conversation);
        Runnable door = () -> where.ifPresent(id -> conversations.one(actor, id));
        int most = Given.words(() -> QueryNumbers.limit(limit), door);
        SearchQuery query = Given.words(() -> parameters.words(read, where), door);
        return FindingsView.of(searches.find(actor, new Sought(query, where, below, most)));
    }

    private static Place place(String at, String id) {
        try {
            return new Place(Instant.parse(at), UUID.fromString(id));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
