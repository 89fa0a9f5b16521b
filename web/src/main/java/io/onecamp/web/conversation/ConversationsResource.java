package io.onecamp.web.conversation;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.conversation.ConversationStore.Opening;
import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.ejb.conversation.Conversations;
import io.onecamp.ejb.conversation.Opened;
import io.onecamp.ejb.conversation.ReadPositions;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.operation.Kept;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Cursor;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.request.QueryNumbers;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One's conversations. */
@Path("conversations")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConversationsResource {

    @Inject
    private Caller caller;

    @Inject
    private Conversations conversations;

    @Inject
    private ReadPositions readPositions;

    @Inject
    private Operations operations;

    /** A repetition under the same key says again what the first call found: 201, where it was created by it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open a direct or group conversation, or find it where it exists.")
    @APIResponse(
            responseCode = "200",
            description = "It was there already.",
            content = @Content(schema = @Schema(implementation = ConversationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(schema = @Schema(implementation = ConversationView.class)))
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable ConversationForm form) {
        Actor actor = caller.actor();
        List<PersonId> people = Given.body(form).people();
        Answer<Opened> answer = operations.run(
                caller.key(key),
                named("conversation.open", people)
                        .calling(
                                () -> conversations.open(actor, people),
                                opened -> Map.of(
                                        "conversation",
                                        opened.conversation().id().value(),
                                        "opening",
                                        opened.opening().name()),
                                kept -> new Opened(
                                        conversations.one(actor, new ConversationId(Kept.id(kept, "conversation"))),
                                        Opening.valueOf(Kept.id(kept, "opening")))));
        return (answer.result().opening() == Opening.CREATED ? Reply.created(answer) : Reply.ok(answer))
                .entity(ConversationView.of(answer.map(Opened::conversation)))
                .build();
    }

    @GET
    @Operation(summary = "One's conversations, the one with the newest message first.")
    public ConversationsView mine(
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        Optional<ConversationStore.Cursor> below = Cursor.read(
                cursor,
                (entry, id) -> new ConversationStore.Cursor(
                        new EntryId(Long.parseLong(entry)), new ConversationId(id).value()));
        int most = QueryNumbers.limit(limit);
        List<Conversation> found = conversations.mine(caller.actor(), below, most);
        return new ConversationsView(found.stream().map(ConversationView::of).toList(), next(found, most));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of one's conversations.")
    public ConversationView one(@PathParam("id") String id) {
        return ConversationView.of(conversations.one(caller.actor(), PathIds.conversation(id)));
    }

    @PUT
    @Path("{id}/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say how far one has read. Never moves back.")
    @APIResponseSchema(value = ConversationView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") String id, @Nullable ReadForm form) {
        Actor actor = caller.actor();
        ReadForm given = Given.body(form);
        ConversationId conversation = PathIds.conversation(id);
        Seq seq = Given.words(() -> seq(given), () -> conversations.one(actor, conversation));
        Answer<Conversation> answer = operations.run(
                caller.key(key),
                named("conversation.read", conversation, seq.value())
                        .calling(
                                () -> readPositions.move(actor, conversation, seq),
                                done -> Map.of(),
                                kept -> conversations.one(actor, conversation)));
        return Reply.ok(answer).entity(ConversationView.of(answer)).build();
    }

    private static Seq seq(ReadForm form) {
        long seq = Given.field("seq", form.seq());
        if (seq < 0) {
            throw Invalid.field("seq", "must be 0 or more");
        }
        return new Seq(seq);
    }

    private static @Nullable String next(List<Conversation> found, int limit) {
        if (found.size() < limit) {
            return null;
        }
        Conversation last = found.getLast();
        return Cursor.of(last.lastEntry().value(), last.id());
    }
}
