package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Heard;
import io.onecamp.test.language.Known;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import java.util.List;
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
                        "conversation.read",
                        "conversation.opened")
                .map(kind -> DynamicTest.dynamicTest(kind, () -> new FollowingStory().tell(kind)));
    }

    private Change change(String told) {
        return switch (told) {
            case "message.posted" -> (room, said) -> ana.posts("More.").in(room);
            case "message.edited" -> (room, said) -> ana.edits(said.getFirst()).to("Ship it!");
            case "message.deleted" -> (room, said) -> ana.deletes(said.getFirst());
            case "conversation.read" -> (room, said) -> ana.hasRead(room, 2);
            case "conversation.opened" ->
                (room, said) -> ana.posts("Hello.").in(ana.opens().with(ben, carl));
            default -> throw new IllegalArgumentException(told);
        };
    }

    private void tell(String kind) {
        Room room = ana.opens().with(ben);
        Said question = ana.posts("Ship it?").in(room);
        Said answer = ben.posts("Yes.").in(room);
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
