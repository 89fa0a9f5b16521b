package io.onecamp.web.reaction;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.reaction.Reactions;
import io.onecamp.ejb.reaction.Reactors;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The reactions to one message. */
@Path("messages/{id}/reactions")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class MessageReactionsResource {

    @Inject
    private Caller caller;

    @Inject
    private Reactions reactions;

    @Inject
    private Reactors reactors;

    @Inject
    private Operations operations;

    @GET
    @Operation(summary = "Everyone who reacted to a message, in the order in which they did.")
    public ReactorsView page(@PathParam("id") String id, @BeanParam ReactorsQuery query) {
        Actor actor = caller.actor();
        ReactorsQuery.Read read = query.read();
        MessageId message = PathIds.message(id);
        Reactors.Asked asked = Given.words(read::asked, () -> reactors.standing(actor, message));
        return ReactorsView.of(reactors.page(actor, message, asked), asked.limit());
    }

    @PUT
    @Path("{emoji}")
    @Operation(summary = "React to a message. What is there already stays.")
    @APIResponseSchema(
            value = ReactionsView.class,
            responseCode = "200",
            responseDescription = "How the reactions stand now.")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji) {
        Actor actor = caller.actor();
        MessageId message = PathIds.message(id);
        Answer<Reactors.Shown> answer = operations
                .run(
                        caller.key(key),
                        named("reaction.add", message, emoji)
                                .calling(
                                        () -> reactions.add(actor, message, emoji),
                                        done -> Map.of(),
                                        kept -> reactors.standing(actor, message)))
                .map(standing -> reactors.shown(actor, standing));
        return Reply.ok(answer).entity(ReactionsView.of(answer.result())).build();
    }

    @DELETE
    @Path("{emoji}")
    @Operation(summary = "Take a reaction to a message back. What is not there stays away.")
    @APIResponse(responseCode = "204", description = "It is not there any more.")
    public Response remove(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji) {
        Actor actor = caller.actor();
        MessageId message = PathIds.message(id);
        return Reply.nothing(operations.run(
                caller.key(key),
                named("reaction.remove", message, emoji).doing(() -> reactions.remove(actor, message, emoji))));
    }
}
