package io.onecamp.web.reaction;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.CommentId;
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

/** The reactions to one comment. */
@Path("comments/{id}/reactions")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentReactionsResource {

    @Inject
    private Caller caller;

    @Inject
    private Reactions reactions;

    @Inject
    private Reactors reactors;

    @Inject
    private Operations operations;

    @GET
    @Operation(summary = "Everyone who reacted to a comment, in the order in which they did.")
    public ReactorsView page(@PathParam("id") String id, @BeanParam ReactorsQuery query) {
        Actor actor = caller.actor();
        ReactorsQuery.Read read = query.read();
        CommentId comment = PathIds.comment(id);
        Reactors.Asked asked = Given.words(read::asked, () -> reactors.standing(actor, comment));
        return ReactorsView.of(reactors.page(actor, comment, asked), asked.limit());
    }

    @PUT
    @Path("{emoji}")
    @Operation(summary = "React to a comment. What is there already stays.")
    @APIResponseSchema(
            value = ReactionsView.class,
            responseCode = "200",
            responseDescription = "How the reactions stand now.")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji) {
        Actor actor = caller.actor();
        CommentId comment = PathIds.comment(id);
        Answer<Reactors.Shown> answer = operations
                .run(
                        caller.key(key),
                        named("reaction.add", comment, emoji)
                                .calling(
                                        () -> reactions.add(actor, comment, emoji),
                                        done -> Map.of(),
                                        kept -> reactors.standing(actor, comment)))
                .map(standing -> reactors.shown(actor, standing));
        return Reply.ok(answer).entity(ReactionsView.of(answer.result())).build();
    }

    @DELETE
    @Path("{emoji}")
    @Operation(summary = "Take a reaction to a comment back. What is not there stays away.")
    @APIResponse(responseCode = "204", description = "It is not there any more.")
    public Response remove(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @PathParam("emoji") String emoji) {
        Actor actor = caller.actor();
        CommentId comment = PathIds.comment(id);
        return Reply.nothing(operations.run(
                caller.key(key),
                named("reaction.remove", comment, emoji).doing(() -> reactions.remove(actor, comment, emoji))));
    }
}
