package io.onecamp.web.message;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.ejb.message.Messages;
import io.onecamp.ejb.message.Timelines;
import io.onecamp.ejb.message.Withdrawals;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.IfMatch;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One message by its id. */
@Path("messages/{id}")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Inject
    private Timelines timelines;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Operations operations;

    @GET
    @Operation(summary = "One message.")
    @APIResponseSchema(value = MessageView.class, responseCode = "200", responseDescription = "The message.")
    public Response one(@PathParam("id") String id) {
        Message message = timelines.one(caller.actor(), PathIds.message(id));
        return Response.ok(MessageView.of(message))
                .tag(IfMatch.tag(message.card().version()))
                .build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change what one said. What it said before is kept.")
    @APIResponseSchema(value = MessageView.class, responseCode = "200", responseDescription = "The message, changed.")
    public Response edit(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PathParam("id") String id,
            @Nullable MessageForm form) {
        Actor actor = caller.actor();
        MessageForm given = Given.body(form);
        Optional<Integer> version = IfMatch.version(ifMatch);
        MessageId message = PathIds.message(id);
        MessageText text = Given.words(given::words, () -> timelines.one(actor, message));
        Answer<Message> answer = operations
                .run(
                        caller.key(key),
                        named("message.edit", message, text.value(), version)
                                .calling(
                                        () -> messages.edit(actor, message, text, version),
                                        done -> Map.of(),
                                        kept -> timelines.told(actor, message)))
                .map(edited -> timelines.shown(actor, edited));
        return Reply.ok(answer)
                .tag(IfMatch.tag(answer.result().card().version()))
                .entity(MessageView.of(answer))
                .build();
    }

    @DELETE
    @Operation(summary = "Take back what one said. The number stays, the text goes.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public Response delete(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PathParam("id") String id) {
        Actor actor = caller.actor();
        Optional<Integer> version = IfMatch.version(ifMatch);
        MessageId message = PathIds.message(id);
        return Reply.nothing(operations.run(
                caller.key(key),
                named("message.delete", message, version).doing(() -> messages.delete(actor, message, version))));
    }

    @GET
    @Path("history")
    @Operation(summary = "Every version of a message, oldest first.")
    public HistoryView history(@PathParam("id") String id) {
        return HistoryView.of(timelines.history(caller.actor(), PathIds.message(id)));
    }

    @GET
    @Path("withdrawal")
    @Operation(
            summary = "What a message of one's own said that an operator withdrew.",
            description = "Found by its author alone, and only where withdrawnAt is there.")
    public WithdrawalView withdrawal(@PathParam("id") String id) {
        return WithdrawalView.of(withdrawals.own(caller.actor(), PathIds.message(id)));
    }
}
