package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Comment;
import io.onecamp.test.language.Discussion;
import io.onecamp.test.language.Heard;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Refusal;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commenting a message: threads with numbers of their own. */
class CommentingStory extends Story {
    private Room room = new Room(MissingNode.getInstance());
    private Said said = new Said(MissingNode.getInstance());

    @BeforeEach
    void talk() {
        room = ana.opens().with(ben);
        said = ana.posts("Ship it?").in(room);
    }

    @Test
    @Tag("everywhere")
    void commentsAreNumberedUnderTheirMessageWhichCountsThem() {
        Said other = ana.posts("And this?").in(room);
        Comment one = ben.under(said).says("Not yet.");
        Comment two = ana.under(said).says("Why?");
        Comment elsewhere = ana.under(other).says("Here, too.");

        assertThat(List.of(one.number(), two.number(), elsewhere.number())).containsExactly(1L, 2L, 1L);
        assertThat(one.message()).isEqualTo(said.id());
        assertThat(one.state().path("author").path("name").asText()).isEqualTo("Ben");
        Discussion.Stretch thread = ben.under(said).newest();
        assertThat(thread.texts()).containsExactly("Not yet.", "Why?");
        assertThat(thread.comments())
                .extracting(
                        comment -> comment.state().path("author").path("name").asText())
                .containsExactly("Ben", "Ana");
        Said counted = ben.reads(room).newest().messages().getFirst();
        assertThat(counted.state().path("commentCount").asInt()).isEqualTo(2);
        assertThat(counted.state().path("lastCommentAt")).isEqualTo(two.state().path("createdAt"));
        assertThat(counted.version()).as("the text's version").isEqualTo(1);
        assertThat(counted.entry()).isEqualTo(two.entry());
        assertThat(ben.reads(room).newest().texts())
                .as("a comment is no message")
                .hasSize(2);
        assertThat(ben.looksAt(one).text()).isEqualTo("Not yet.");
    }

    @Test
    @Tag("everywhere")
    void itIsHeardByThePeopleOfTheConversationOnly() {
        ben.listens();
        Person eve = world.listener("Eve");
        Comment comment = ana.under(said).says("Well?");
        Heard posted = ben.listens().awaitsEvent("it", one -> one.tells("comment.posted", comment.id()));
        assertThat(posted.room()).isEqualTo(room.id());
        assertThat(posted.data().path("text").asText()).isEqualTo("Well?");
        assertThat(posted.data().path("thread").path("message").asText()).isEqualTo(said.id());
        assertThat(posted.data().path("thread").path("commentCount").asInt()).isEqualTo(1);

        ana.calls(Call.patch(path(comment)).with(Map.of("text", "Well!")));
        Heard edited = ben.listens().awaitsEvent("its edit", one -> one.tells("comment.edited", comment.id()));
        assertThat(edited.data().path("text").asText()).isEqualTo("Well!");
        ana.calls(Call.delete(path(comment)));
        Heard deleted = ben.listens().awaitsEvent("its end", one -> one.tells("comment.deleted", comment.id()));
        assertThat(deleted.data().path("text").asText()).isEmpty();
        assertThat(deleted.data().path("thread").path("commentCount").asInt()).isZero();
        assertThat(deleted.data().path("thread").has("lastCommentAt")).isFalse();
        eve.hearsNothing();
    }

    @Test
    void aThreadIsReadByNumbers() {
        IntStream.rangeClosed(1, 7).forEach(i -> ben.under(said).says("number " + i));
        Discussion thread = ana.under(said);
        assertThat(thread.asking("?limit=3").numbers()).containsExactly(5L, 6L, 7L);
        assertThat(thread.asking("?limit=3").hasBefore()).isTrue();
        assertThat(thread.asking("?limit=3").hasAfter()).isFalse();
        assertThat(thread.asking("?before=5&limit=2").numbers()).containsExactly(3L, 4L);
        assertThat(thread.asking("?after=0&limit=2").numbers()).containsExactly(1L, 2L);
        assertThat(thread.asking("?around=4&limit=4").numbers()).containsExactly(2L, 3L, 4L, 5L);
        assertThat(thread.asking("?after=7").comments()).isEmpty();
        assertThat(thread.asking("?after=7").hasBefore()).isTrue();
        ana.isRefused(400, () -> thread.asking("?before=1&after=2"));
        ana.isRefused(422, () -> thread.asking("?limit=201")).naming("limit");
        assertThat(ana.under(ana.posts("Quiet.").in(room)).newest().comments()).isEmpty();
    }

    @Test
    @Tag("everywhere")
    void aCommentIsChangedByItsAuthorWhereItIsStillWhatTheySaw() {
        Comment comment = ben.under(said).says("Not yet.");
        Call change = Call.patch(path(comment)).with(Map.of("text", "Now."));
        Answer changed = ben.calls(change.with("If-Match", "\"1\""));
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(new Comment(changed.body()).version()).isEqualTo(2);
        assertThat(changed.body().has("editedAt")).isTrue();
        ben.isRefused(412, () -> ben.calls(change.with("If-Match", "\"1\"")));
        ana.isRefused(403, () -> ana.calls(change)).because("not_yours");
        ana.isRefused(403, () -> ana.calls(Call.delete(path(comment)))).because("not_yours");
        assertThat(ana.looksAt(comment).text()).isEqualTo("Now.");
        assertThat(history(comment)).containsExactly("Not yet.", "Now.");
        assertThat(ana.looksAt(said).entry())
                .as("an edit changes nothing of the message")
                .isEqualTo(comment.entry());
    }

    private List<String> history(Comment comment) {
        JsonNode versions =
                ana.calls(Call.get(path(comment) + "/history")).body().path("versions");
        return versions.findValuesAsText("text");
    }

    @Test
    @Tag("everywhere")
    void whatIsTakenBackLeavesAMarkAndIsNotCounted() {
        Comment one = ben.under(said).says("Not yet.");
        Comment two = ben.under(said).says("Now.");
        assertThat(ben.sends(Call.delete(path(two))).status()).isEqualTo(204);
        assertThat(ben.sends(Call.delete(path(two))).status()).as("twice").isEqualTo(204);

        Discussion.Stretch thread = ana.under(said).newest();
        assertThat(thread.numbers()).containsExactly(1L, 2L);
        assertThat(thread.comments().getLast().isDeleted()).isTrue();
        assertThat(thread.texts()).containsExactly("Not yet.", "");
        assertThat(ana.looksAt(said).state().path("commentCount").asInt()).isEqualTo(1);
        assertThat(ana.looksAt(said).state().path("lastCommentAt"))
                .isEqualTo(one.state().path("createdAt"));
        assertThat(history(two)).isEmpty();
        ben.isRefused(409, () -> ben.calls(Call.patch(path(two)).with(Map.of("text", "Wait."))))
                .because("comment_deleted");
        assertThat(ana.under(said).says("Three.").number()).isEqualTo(3);
        ben.calls(Call.delete(path(one)));
        assertThat(ana.looksAt(said).state().path("commentCount").asInt()).isEqualTo(1);
    }

    @Test
    void underADeletedMessageCommentsAreReadAndNoNewOnesMade() {
        Comment one = ben.under(said).says("Not yet.");
        ana.deletes(said);
        ben.isRefused(409, () -> ben.under(said).says("Why?")).because("message_deleted");
        assertThat(ben.under(said).newest().texts()).containsExactly("Not yet.");
        assertThat(ana.looksAt(said).state().path("commentCount").asInt()).isEqualTo(1);
        ben.calls(Call.delete(path(one)));
        assertThat(ana.looksAt(said).state().path("commentCount").asInt()).isZero();
        assertThat(ana.looksAt(said).isDeleted()).isTrue();
    }

    @Test
    void aThreadIsResolvedAndOpenedAgain() {
        ben.listens();
        String resolution = "/messages/" + said.id() + "/resolution";
        assertThat(ben.sends(Call.put(resolution)).status()).isEqualTo(204);
        Said resolved = ana.looksAt(said);
        assertThat(resolved.state().path("resolved").asBoolean()).isTrue();
        assertThat(ben.sends(Call.put(resolution)).status()).isEqualTo(204);
        assertThat(ana.looksAt(said).entry()).as("again writes nothing").isEqualTo(resolved.entry());
        ben.listens().awaitsEvent("it", one -> one.tells("message.resolved", said.id()));
        assertThat(ana.sends(Call.delete(resolution)).status()).isEqualTo(204);
        assertThat(ana.looksAt(said).state().has("resolved")).isFalse();
        ben.listens().awaitsEvent("its end", one -> one.tells("message.reopened", said.id()));
        ana.deletes(said);
        ben.isRefused(409, () -> ben.calls(Call.put(resolution))).because("message_deleted");
        assertThat(ben.sends(Call.delete(resolution)).status()).isEqualTo(204);
    }

    @Test
    void whatIsSaidIsJudgedAsAMessageIs() {
        ben.isRefused(422, () -> ben.under(said).says("  ")).naming("text");
        ben.isRefused(422, () -> ben.under(said).says("x".repeat(20_001))).naming("text");
        ben.isRefused(
                        400,
                        () -> ben.calls(Call.post("/messages/" + said.id() + "/comments")
                                .with(Map.of("text", "a", "author", "x"))))
                .because("unknown_field");
        assertThat(ben.under(said).says(" x ").text()).isEqualTo("x");
        assertThat(ben.under(said).newest().comments()).hasSize(1);
    }

    @Test
    void anOutsiderFindsNoComments() {
        Comment comment = ben.under(said).says("Not yet.");
        JsonNode none = new Refusal(carl.sends(Call.get("/comments/" + UUID.randomUUID()))).withoutPlace();
        for (String message : List.of(said.id(), UUID.randomUUID().toString(), "nonsense")) {
            String path = "/messages/" + message;
            refused(none, Call.get(path + "/comments"));
            refused(none, Call.get(path + "/comments?limit=0"));
            refused(none, Call.post(path + "/comments").with(Map.of("text", "Me too.")));
            refused(none, Call.post(path + "/comments").with(Map.of("text", " ")));
            refused(none, Call.put(path + "/resolution"));
            refused(none, Call.delete(path + "/resolution"));
        }
        for (String id : List.of(comment.id(), UUID.randomUUID().toString(), said.id(), "nonsense")) {
            refused(none, Call.get("/comments/" + id));
            refused(none, Call.get("/comments/" + id + "/history"));
            refused(none, Call.patch("/comments/" + id).with(Map.of("text", "No.")));
            refused(none, Call.patch("/comments/" + id).with(Map.of("text", " ")));
            refused(none, Call.delete("/comments/" + id));
        }
        assertThat(ana.under(said).newest().texts()).containsExactly("Not yet.");
        assertThat(ana.looksAt(said).state().has("resolved")).isFalse();
    }

    private void refused(JsonNode none, Call call) {
        Answer answer = carl.sends(call);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(new Refusal(answer).withoutPlace()).isEqualTo(none);
    }

    @Test
    void twentyAtOnceGetDenseNumbers() {
        ana.session();
        ben.session();
        Together.at(20, i -> () -> (i % 2 == 0 ? ana : ben).under(said).says("number " + i));
        List<Comment> all = ana.under(said).everything();
        assertThat(all)
                .extracting(Comment::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(all).extracting(Comment::text).doesNotHaveDuplicates();
        assertThat(ana.looksAt(said).state().path("commentCount").asInt()).isEqualTo(20);
    }

    @Test
    void aCommentUnderAKeyIsMadeOnce() {
        String key = Person.key();
        Comment first = ben.under(said).under(key).says("Once.");
        Answer again = ben.under(said).under(key).answered("Once.");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.isReplayed()).isTrue();
        assertThat(new Comment(again.body()).id()).isEqualTo(first.id());
        assertThat(ben.under(said).under(key).answered("Twice.").status()).isEqualTo(422);
        assertThat(ben.under(said).newest().texts()).containsExactly("Once.");
    }

    private static String path(Comment comment) {
        return "/comments/" + comment.id();
    }
}
