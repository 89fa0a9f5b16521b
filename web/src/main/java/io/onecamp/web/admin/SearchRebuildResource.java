package io.onecamp.web.admin;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.search.SearchRebuild;
import io.onecamp.ejb.admin.SearchRebuilding;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Filling the search index anew, while people write and search. */
@Path("admin/rebuilds/search")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class SearchRebuildResource {

    @Inject
    private SearchRebuilding rebuilding;

    @Inject
    private Operations operations;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "How the newest rebuild of the search index stands. With the operator's token.")
    public RebuildView newest() {
        return RebuildView.of(rebuilding.newest().orElseThrow(NotFound::new), clock.now());
    }

    @POST
    @Operation(
            summary = "Fill the search index anew. With the operator's token.",
            description = "A second one is filled beside the first, which people go on using until the second has"
                    + " everything and takes its place. One that is under way goes on.")
    @APIResponseSchema(value = RebuildView.class, responseCode = "201", responseDescription = "It is under way.")
    public Response begin(@HeaderParam("Idempotency-Key") @Nullable String key) {
        Answer<SearchRebuild.Report> answer = operations.run(
                IdempotencyKey.ofOperator(key),
                named("rebuild.search")
                        .calling(
                                () -> rebuilding.begin(),
                                begun -> Map.of(),
                                kept -> rebuilding.newest().orElseThrow(NotFound::new)));
        return Reply.created(answer)
                .entity(RebuildView.of(answer.result(), clock.now()))
                .build();
    }

    @DELETE
    @Operation(summary = "Give up the rebuild that is under way. With the operator's token.")
    @APIResponse(responseCode = "204", description = "Given up. People search as before.")
    public Response cancel(@HeaderParam("Idempotency-Key") @Nullable String key) {
        return Reply.nothing(operations.run(
                IdempotencyKey.ofOperator(key), named("rebuild.cancel").doing(() -> rebuilding.cancel())));
    }
}
