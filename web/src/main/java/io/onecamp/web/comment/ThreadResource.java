package io.onecamp.web.comment;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.comment.Comment;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.message.Window;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.ejb.comment.Comments;
import io.onecamp.ejb.comment.Threads;
import io.onecamp.ejb.message.Timelines;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.limit.Limited;
import io.onecamp.web.message.MessageForm;
import io.onecamp.web.message.WindowQuery;
import io.onecamp.web.operation.Kept;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.IfMatch;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The comments of a message. */
@Path("messages/{id}/comments")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class ThreadResource {

    @Inject
    private Caller caller;

    @Inject
    private Comments comments;

    @Inject
    private Threads threads;

    @Inject
    private Timelines timelines;

    @Inject
    private Operations operations;

    @GET
    @Operation(summary = "A stretch of a message's comments, oldest first; the newest where nothing is said.")
    public ThreadView page(@PathParam("id") String id, @BeanParam WindowQuery query) {
        Actor actor = caller.actor();
        WindowQuery.Asked asked = query.asked();
        MessageId message = PathIds.message(id);
        Window window = Given.words(asked::window, () -> timelines.one(actor, message));
        return ThreadView.of(threads.page(actor, message, window));
    }

    @POST
    @Limited(Limit.POSTING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Comment a message.")
    @APIResponseSchema(value = CommentView.class, responseCode = "201", responseDescription = "Said and kept.")
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @Nullable MessageForm form) {
        Actor actor = caller.actor();
        MessageForm given = Given.body(form);
        MessageId message = PathIds.message(id);
        MessageText text = Given.words(given::words, () -> timelines.one(actor, message));
        Answer<Comment> answer = operations
                .run(
                        caller.key(key),
                        named("comment.post", message, text.value())
                                .calling(
                                        () -> comments.post(actor, message, text),
                                        said -> Map.of(
                                                "comment", said.card().id().toString()),
                                        kept -> threads.told(actor, CommentId.parse(Kept.id(kept, "comment")))))
                .map(said -> threads.shown(actor, said));
        return Reply.created(answer)
                .tag(IfMatch.tag(answer.result().card().version()))
                .entity(CommentView.of(answer))
                .build();
    }
}
