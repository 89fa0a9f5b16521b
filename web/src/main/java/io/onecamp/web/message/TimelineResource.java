package io.onecamp.web.message;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.Window;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.ejb.conversation.Conversations;
import io.onecamp.ejb.message.Messages;
import io.onecamp.ejb.message.Timelines;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.limit.Limited;
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

/** The messages of a conversation. */
@Path("conversations/{id}/messages")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    @Inject
    private Caller caller;

    @Inject
    private Conversations conversations;

    @Inject
    private Messages messages;

    @Inject
    private Timelines timelines;

    @Inject
    private Operations operations;

    @GET
    @Operation(summary = "A stretch of the timeline, oldest first; the newest messages where nothing is said.")
    public PageView page(@PathParam("id") String id, @BeanParam WindowQuery query) {
        Actor actor = caller.actor();
        WindowQuery.Asked asked = query.asked();
        ConversationId conversation = PathIds.conversation(id);
        Window window = Given.words(asked::window, () -> conversations.one(actor, conversation));
        return PageView.of(timelines.page(actor, conversation, window));
    }

    @POST
    @Limited(Limit.POSTING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say something, or show files, or both.")
    @APIResponseSchema(value = MessageView.class, responseCode = "201", responseDescription = "Said and kept.")
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("id") String id,
            @Nullable PostingForm form) {
        Actor actor = caller.actor();
        PostingForm given = Given.body(form);
        ConversationId conversation = PathIds.conversation(id);
        PostingForm.Words words = Given.words(given::words, () -> conversations.one(actor, conversation));
        Answer<Message> answer = operations
                .run(
                        caller.key(key),
                        named("message.post", conversation, words.text().value(), words.files())
                                .calling(
                                        () -> messages.post(actor, conversation, words.text(), words.files()),
                                        said -> Map.of(
                                                "message", said.card().id().toString()),
                                        kept -> timelines.told(actor, MessageId.parse(Kept.id(kept, "message")))))
                .map(said -> timelines.shown(actor, said));
        return Reply.created(answer)
                .tag(IfMatch.tag(answer.result().card().version()))
                .entity(MessageView.of(answer))
                .build();
    }
}
