package io.onecamp.web.message;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.message.Resolutions;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Whether a message's thread is resolved. */
@Path("messages/{id}/resolution")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class ResolutionResource {

    @Inject
    private Caller caller;

    @Inject
    private Resolutions resolutions;

    @Inject
    private Operations operations;

    @PUT
    @Operation(summary = "Mark a message's thread as resolved.")
    @APIResponse(responseCode = "204", description = "It is resolved.")
    public Response resolve(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") String id) {
        Actor actor = caller.actor();
        MessageId message = PathIds.message(id);
        return Reply.nothing(operations.run(
                caller.key(key), named("message.resolve", message).doing(() -> resolutions.resolve(actor, message))));
    }

    @DELETE
    @Operation(summary = "Open a message's thread again.")
    @APIResponse(responseCode = "204", description = "It is open.")
    public Response reopen(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") String id) {
        Actor actor = caller.actor();
        MessageId message = PathIds.message(id);
        return Reply.nothing(operations.run(
                caller.key(key), named("message.reopen", message).doing(() -> resolutions.reopen(actor, message))));
    }
}
