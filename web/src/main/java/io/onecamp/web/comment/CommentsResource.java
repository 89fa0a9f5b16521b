package io.onecamp.web.comment;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.comment.Comment;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.ejb.comment.CommentWithdrawals;
import io.onecamp.ejb.comment.Comments;
import io.onecamp.ejb.comment.Threads;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.message.HistoryView;
import io.onecamp.web.message.MessageForm;
import io.onecamp.web.message.WithdrawalView;
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

/** One comment by its id. */
@Path("comments/{id}")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

    @Inject
    private Caller caller;

    @Inject
    private Comments comments;

    @Inject
    private Threads threads;

    @Inject
    private CommentWithdrawals withdrawals;

    @Inject
    private Operations operations;

    @GET
    @Operation(summary = "One comment.")
    @APIResponseSchema(value = CommentView.class, responseCode = "200", responseDescription = "The comment.")
    public Response one(@PathParam("id") String id) {
        Comment comment = threads.one(caller.actor(), PathIds.comment(id));
        return Response.ok(CommentView.of(comment))
                .tag(IfMatch.tag(comment.card().version()))
                .build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a comment of one's own. What it said before is kept.")
    @APIResponseSchema(value = CommentView.class, responseCode = "200", responseDescription = "The comment, changed.")
    public Response edit(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PathParam("id") String id,
            @Nullable MessageForm form) {
        Actor actor = caller.actor();
        MessageForm given = Given.body(form);
        Optional<Integer> version = IfMatch.version(ifMatch);
        CommentId comment = PathIds.comment(id);
        MessageText text = Given.words(given::words, () -> threads.one(actor, comment));
        Answer<Comment> answer = operations
                .run(
                        caller.key(key),
                        named("comment.edit", comment, text.value(), version)
                                .calling(
                                        () -> comments.edit(actor, comment, text, version),
                                        done -> Map.of(),
                                        kept -> threads.told(actor, comment)))
                .map(edited -> threads.shown(actor, edited));
        return Reply.ok(answer)
                .tag(IfMatch.tag(answer.result().card().version()))
                .entity(CommentView.of(answer))
                .build();
    }

    @DELETE
    @Operation(summary = "Take a comment of one's own back. The number stays, the text goes.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public Response delete(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @PathParam("id") String id) {
        Actor actor = caller.actor();
        Optional<Integer> version = IfMatch.version(ifMatch);
        CommentId comment = PathIds.comment(id);
        return Reply.nothing(operations.run(
                caller.key(key),
                named("comment.delete", comment, version).doing(() -> comments.delete(actor, comment, version))));
    }

    @GET
    @Path("history")
    @Operation(summary = "Every version of a comment, oldest first.")
    public HistoryView history(@PathParam("id") String id) {
        return HistoryView.ofComment(threads.history(caller.actor(), PathIds.comment(id)));
    }

    @GET
    @Path("withdrawal")
    @Operation(
            summary = "What a comment of one's own said that an operator withdrew.",
            description = "Found by its author alone, and only where withdrawnAt is there.")
    public WithdrawalView withdrawal(@PathParam("id") String id) {
        return WithdrawalView.ofComment(withdrawals.own(caller.actor(), PathIds.comment(id)));
    }
}
