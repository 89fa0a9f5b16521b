package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Call;
import io.onecamp.test.language.Comment;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Heard;
import io.onecamp.test.language.Known;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * For each kind of change: what a client knew before, brought up to date by the events it heard, is what a client knows
 * that fetches everything anew. Told for both people of a conversation.
 */
class FollowingStory extends Story {

    /** What somebody does in a conversation in which two things were said: the first by Ana, the second by Ben. */
    private interface Change {
        void in(Room room, List<Said> said);
    }

    @TestFactory
    @Tag("everywhere")
    Stream<DynamicTest> stateBeforeAndEventsAreStateAfter() {
        return Stream.of(
                        "message.posted",
                        "message.edited",
                        "message.deleted",
                        "message.resolved",
                        "message.reopened",
                        "reaction.added",
                        "reaction.removed",
                        "comment.posted",
                        "comment.edited",
                        "comment.deleted",
                        "conversation.read",
                        "conversation.opened")
                .map(kind -> DynamicTest.dynamicTest(kind, () -> new FollowingStory().tell(kind)));
    }

    private Change change(String told) {
        return switch (told) {
            case "message.posted" -> (room, said) -> ana.posts("More.").in(room);
            case "message.edited" -> (room, said) -> ana.edits(said.getFirst()).to("Ship it!");
            case "message.deleted" -> (room, said) -> ana.deletes(said.getFirst());
            case "message.resolved", "message.reopened" -> this::resolution;
            case "reaction.added", "reaction.removed" -> this::reactions;
            case "comment.posted", "comment.edited", "comment.deleted" -> this::comments;
            case "conversation.read" -> (room, said) -> ana.hasRead(room, 2);
            case "conversation.opened" ->
                (room, said) -> ana.posts("Hello.").in(ana.opens().with(ben, carl));
            default -> throw new IllegalArgumentException(told);
        };
    }

    private void resolution(Room room, List<Said> said) {
        ben.reactsTo(said.getFirst()).with("👍");
        ana.calls(Call.put("/messages/" + said.getFirst().id() + "/resolution"));
        ana.calls(Call.put("/messages/" + said.getLast().id() + "/resolution"));
        ben.calls(Call.delete("/messages/" + said.getLast().id() + "/resolution"));
    }

    /** To a message and to a comment that was there before, by both; some taken back, and one message edited in between. */
    private void reactions(Room room, List<Said> said) {
        Comment comment = ben.under(said.getLast()).newest().comments().getFirst();
        ben.reactsTo(said.getFirst()).with("👍");
        ana.reactsTo(said.getFirst()).with("👍");
        ana.reactsTo(said.getFirst()).with("🎉");
        ana.edits(said.getFirst()).to("Ship it, please!");
        ana.reactsTo(comment).with("❤️");
        ben.reactsTo(comment).with("❤️");
        ben.reactsTo(said.getFirst()).without("👍");
        ana.reactsTo(comment).without("❤️");
        // What was there before they listened.
        ben.reactsTo(said.getLast()).without("✅");
        ana.deletes(said.getFirst());
    }

    /** Under both messages, one of them deleted in the end. */
    private void comments(Room room, List<Said> said) {
        Comment before = ben.under(said.getLast()).newest().comments().getFirst();
        Comment one = ana.under(said.getFirst()).says("One.");
        Comment two = ben.under(said.getFirst()).says("Two.");
        ana.reactsTo(two).with("👍");
        ben.calls(Call.patch("/comments/" + two.id()).with(Map.of("text", "Two!")));
        ana.calls(Call.delete("/comments/" + one.id()));
        ben.calls(Call.patch("/comments/" + before.id()).with(Map.of("text", "Before!")));
        ben.calls(Call.delete("/comments/" + before.id()));
        ana.deletes(said.getFirst());
        ben.calls(Call.delete("/comments/" + two.id()));
    }

    private void tell(String kind) {
        Room room = ana.opens().with(ben);
        Said question = ana.posts("Ship it?").in(room);
        Said answer = ben.posts("Yes.").in(room);
        ben.under(answer).says("Before.");
        ben.reactsTo(answer).with("✅");
        try (Ears anas = ana.session().listens();
                Ears bens = ben.session().listens()) {
            follow(anas);
            follow(bens);
            Known anaBefore = Known.by(ana);
            Known benBefore = Known.by(ben);

            change(kind).in(room, List.of(question, answer));
            Said mark = ben.posts("That was it.").in(room);

            assertThat(anas.awaitsEvent("the mark", one -> one.tells(mark))).isNotNull();
            assertThat(anas.events()).extracting(Heard::kind).contains(kind);
            compare(ana, anaBefore, anas.events());
            bens.awaitsEvent("the mark", one -> one.tells(mark));
            compare(ben, benBefore, bens.events());
        }
    }

    private static void follow(Ears ears) {
        ears.resumes(ears.hello());
    }

    private static void compare(Person who, Known before, List<Heard> events) {
        events.forEach(before::take);
        // Told twice or late, nothing changes: what is not newer than what is held is dropped.
        events.forEach(before::take);
        Known fresh = Known.by(who);
        assertThat(before.shown()).as("what %s follows", who.name()).isEqualTo(fresh.shown());
        assertThat(fresh.unreadAsTold()).isEqualTo(fresh.unread());
    }
}
