package io.onecamp.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.web.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventViewsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final PersonId ana = PersonId.fresh();
    private final PersonId ben = PersonId.fresh();
    private final ConversationId design = ConversationId.of(List.of(ana, ben));

    @Test
    void a_message_is_told_whole_and_the_same_to_everyone() throws JsonProcessingException {
        MessageTally tally =
                new MessageTally(List.of(new Reacted("👍", 1, List.of(ben))), 0, null, MessageTally.Discussion.OPEN);
        JsonNode frame = frame(new Change.MessageEdited(card("Ship it!"), tally));
        assertThat(frame.path("frame").asText()).isEqualTo("event");
        assertThat(frame.path("position").asLong()).isEqualTo(7);
        assertThat(frame.path("kind").asText()).isEqualTo("message.edited");
        assertThat(frame.path("conversation").asText()).isEqualTo(design.value());
        JsonNode data = frame.path("data");
        assertThat(data.path("author").path("name").asText()).isEqualTo("Ana");
        assertThat(data.path("createdAt").asText()).isEqualTo("2026-11-23T12:00:00.000Z");
        assertThat(data.path("entry").asLong()).isEqualTo(40);
        assertThat(data.has("settled")).isFalse();
        assertThat(data.has("editedAt")).isFalse();
        assertThat(data.path("attachments").isArray()).isTrue();
        assertThat(data.path("reactions").path(0).has("mine")).isFalse();
    }

    @Test
    void a_reaction_is_told_with_the_whole_tally_of_what_it_is_to_and_with_whose_it_is()
            throws JsonProcessingException {
        MessageTally tally = new MessageTally(
                List.of(new Reacted("👍", 2, List.of(ben, ana))), 3, NOON, MessageTally.Discussion.RESOLVED);
        MessageId message = MessageId.fresh();
        JsonNode frame =
                frame(new Change.ReactionAdded(new Tallied.OfMessage(message, design, new Seq(3), tally), ana, "👍"));
        assertThat(frame.path("kind").asText()).isEqualTo("reaction.added");
        assertThat(frame.path("conversation").asText()).isEqualTo(design.value());
        JsonNode data = frame.path("data");
        assertThat(data.path("message").asText()).isEqualTo(message.toString());
        assertThat(data.has("comment")).isFalse();
        assertThat(data.path("commentCount").asInt()).isEqualTo(3);
        assertThat(data.path("lastCommentAt").asText()).isEqualTo("2026-11-23T12:00:00.000Z");
        assertThat(data.path("resolved").asBoolean()).isTrue();
        assertThat(data.path("person").path("name").asText()).isEqualTo("Ana");
        assertThat(data.path("emoji").asText()).isEqualTo("👍");
        assertThat(data.path("reactions").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(data.path("reactions")
                        .path(0)
                        .path("people")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Ben");
        assertThat(data.path("reactions").path(0).has("mine")).isFalse();
        assertThat(data.path("entry").asLong()).isEqualTo(40);
    }

    @Test
    void a_comment_is_told_whole_with_its_messages_tally() throws JsonProcessingException {
        CommentCard card = new CommentCard(
                CommentId.fresh(),
                MessageId.fresh(),
                design,
                new Seq(3),
                new Seq(2),
                ben,
                "Yes.",
                NOON,
                null,
                null,
                1,
                null);
        MessageTally message = MessageTally.EMPTY.commented(2, NOON);
        JsonNode posted = frame(new Change.CommentPosted(card, message)).path("data");
        assertThat(posted.path("number").asLong()).isEqualTo(2);
        assertThat(posted.path("author").path("name").asText()).isEqualTo("Ben");
        assertThat(posted.path("thread").path("message").asText())
                .isEqualTo(card.message().toString());
        assertThat(posted.path("thread").path("commentCount").asInt()).isEqualTo(2);
        assertThat(posted.path("thread").path("entry").asLong()).isEqualTo(40);
        CommentTally liked = new CommentTally(List.of(new Reacted("❤️", 1, List.of(ana))));
        JsonNode edited = frame(new Change.CommentEdited(card, liked)).path("data");
        assertThat(edited.has("thread")).isFalse();
        assertThat(edited.path("reactions").path(0).path("emoji").asText()).isEqualTo("❤️");
    }

    @Test
    void a_deleted_message_keeps_what_others_added() throws JsonProcessingException {
        MessageTally tally = MessageTally.EMPTY.commented(2, NOON);
        JsonNode deleted =
                frame(new Change.MessageDeleted(card("x").deleted(NOON), tally)).path("data");
        assertThat(deleted.path("text").asText()).isEmpty();
        assertThat(deleted.path("commentCount").asInt()).isEqualTo(2);
    }

    @Test
    void reading_is_told_to_nobody_but_the_reader() {
        LiveEvent event = event(new Change.ConversationRead(ben, design, new Seq(3)));
        assertThat(EventViews.onlyFor(event)).contains(ben);
        assertThat(EventViews.of(event)).isPresent();
    }

    @Test
    void an_ended_session_is_no_event() {
        assertThat(EventViews.of(event(new Change.SessionEnded(ben, SessionId.fresh()))))
                .isEmpty();
    }

    @Test
    void a_mended_copy_is_no_event() {
        assertThat(EventViews.of(event(new Change.Mended(new Whole.OfMessage(card("x"), MessageTally.EMPTY)))))
                .isEmpty();
    }

    @Test
    void a_gap_is_what_is_too_far_back_or_was_never_given() {
        assertThat(Following.isGap(10, 20, 0)).isFalse();
        assertThat(Following.isGap(20, 20, 0)).isFalse();
        assertThat(Following.isGap(21, 20, 0)).isTrue();
        assertThat(Following.isGap(4, 20, 5)).isTrue();
        assertThat(Following.isGap(0, 5_001, 0)).isTrue();
        assertThat(Following.isGap(1, 5_001, 0)).isFalse();
    }

    private JsonNode frame(Change change) throws JsonProcessingException {
        return Json.mapper().readTree(Frame.event(EventViews.of(event(change)).orElseThrow()));
    }

    private LiveEvent event(Change change) {
        Entry entry = new Entry(new EntryId(40), WorkspaceId.fresh(), ana, NOON, change);
        return new LiveEvent(
                new Position(7), entry, Map.of(ana, new Profile(ana, "Ana"), ben, new Profile(ben, "Ben")));
    }

    private MessageCard card(String text) {
        return new MessageCard(MessageId.fresh(), design, new Seq(3), ana, text, List.of(), NOON, null, null, 2, null);
    }
}
