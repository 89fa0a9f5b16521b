package io.onecamp.web.admin;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.ejb.admin.ParkedEntries;
import io.onecamp.ejb.admin.ParkedEntries.Discarded;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.operation.Kept;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.QueryNumbers;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What stores refused for good: to be looked at, sent again, or discarded. */
@Path("admin/parked")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ParkedResource {

    @Inject
    private ParkedEntries parked;

    @Inject
    private Operations operations;

    @GET
    @Operation(
            summary = "What stores refused for good. With the operator's token.",
            description = "People read all of it all the same: what is parked is only missing in that store.")
    public ParkedView page(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = QueryNumbers.limit(limit);
        long after = QueryNumbers.natural("cursor", cursor).orElse(0L);
        return ParkedView.of(parked.after(after, most), most);
    }

    @POST
    @Path("{id}/resends")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send it again, from where it stopped. With the operator's token.")
    @APIResponse(responseCode = "204", description = "It is tried again within seconds.")
    public Response resend(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @Nullable ReasonForm form) {
        long parking = number(id);
        String reason = Given.words(() -> Given.body(form).checked(), () -> parked.one(parking));
        return Reply.nothing(operations.run(
                IdempotencyKey.ofOperator(key),
                named("parked.resend", parking, reason).doing(() -> parked.resend(parking, reason))));
    }

    @POST
    @Path("{id}/discards")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give it up: what it said is withdrawn. With the operator's token.",
            description = "The number stays with a mark, and the author reads what it said and may say it again.")
    @APIResponseSchema(value = DiscardedView.class, responseCode = "200", responseDescription = "Discarded.")
    public Response discard(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @Nullable DiscardForm form) {
        long parking = number(id);
        DiscardForm given = Given.body(form);
        Given.words(() -> ReasonForm.checked(given.reason()), () -> parked.one(parking));
        String reason = ReasonForm.checked(given.reason());
        EntryId entry = new EntryId(Given.words(() -> Given.field("entry", given.entry()), () -> parked.one(parking)));
        Answer<Discarded> answer = operations.run(
                IdempotencyKey.ofOperator(key),
                named("parked.discard", parking, entry.value(), reason)
                        .calling(
                                () -> parked.discard(parking, entry, reason),
                                outcome -> Map.of("outcome", outcome.name()),
                                kept -> Discarded.valueOf(Kept.id(kept, "outcome"))));
        return Reply.ok(answer).entity(DiscardedView.of(answer.result())).build();
    }

    /** What is no number is the id of nothing. */
    private static long number(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }
}
