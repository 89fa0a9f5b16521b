package io.onecamp.web.live;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.session.Doorkeeper;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Tickets for the socket, because a browser cannot send a header when it opens one. */
@Path("live/tickets")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {

    @Inject
    private Caller caller;

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Operations operations;

    /** A ticket is secret and is not kept: a repetition gets another one. */
    @POST
    @Operation(summary = "Get a ticket that opens the socket once.")
    @APIResponseSchema(value = TicketView.class, responseCode = "201", responseDescription = "The ticket.")
    public Response ticket(@HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = caller.actor();
        Answer<String> answer = operations.run(
                caller.key(key),
                named("live.ticket", actor.session())
                        .calling(() -> doorkeeper.ticket(actor), ticket -> Map.of(), kept -> doorkeeper.ticket(actor)));
        return Reply.created(answer).entity(new TicketView(answer.result())).build();
    }
}
