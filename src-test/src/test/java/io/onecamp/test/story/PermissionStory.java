package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Comment;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Reacting;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Uploaded;
import io.onecamp.test.language.Uploading;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what: one table, and a test for each of its cells. The thing is a message in a conversation of two, or its
 * owner's comment on it; its owner said it, the member is the other of the two, the outsider is signed in and in neither's company, and nobody is
 * not signed in. A refusal is followed by a look whether anything happened.
 */
class PermissionStory extends Story {

    /** The columns. */
    private enum Who {
        OWNER,
        MEMBER,
        OUTSIDER,
        NOBODY
    }

    /**
     * A row.
     *
     * @param answers what owner, member, outsider and nobody get
     */
    private record Row(String what, Function<Thing, Call> call, List<Integer> answers) {}

    /** What the calls are about. */
    private record Thing(Room room, Said said, Comment comment, Uploaded file, String session) {}

    private static final String THUMB = "/reactions/" + Reacting.encoded("👍");

    private static final List<Row> TABLE = List.of(
            row("see oneself", thing -> Call.get("/me"), 200, 200, 200, 401),
            row("rename oneself", thing -> Call.patch("/me").with(Map.of("name", "New")), 200, 200, 200, 401),
            row("list people", thing -> Call.get("/people"), 200, 200, 200, 401),
            row("see a person", thing -> Call.get("/people/" + thing.said().author()), 200, 200, 200, 401),
            row("list one's sessions", thing -> Call.get("/sessions"), 200, 200, 200, 401),
            row("end the owner's session", thing -> Call.delete("/sessions/" + thing.session()), 204, 404, 404, 401),
            row("get a ticket", thing -> Call.post("/live/tickets"), 201, 201, 201, 401),
            row("ask what happened", thing -> Call.get("/events"), 200, 200, 200, 401),
            row("list one's conversations", thing -> Call.get("/conversations"), 200, 200, 200, 401),
            row("open one's own", thing -> Call.post("/conversations").with(nobodyElse()), 201, 201, 201, 401),
            row("see the conversation", thing -> Call.get(room(thing)), 200, 200, 404, 401),
            row("read the timeline", thing -> Call.get(room(thing) + "/messages"), 200, 200, 404, 401),
            row("say something", thing -> Call.post(room(thing) + "/messages").with(text()), 201, 201, 404, 401),
            row("have read", thing -> Call.put(room(thing) + "/read").with(Map.of("seq", 1)), 200, 200, 404, 401),
            row("look for anything", thing -> Call.get("/search?q=ship"), 200, 200, 200, 401),
            row("look in the conversation", PermissionStory::lookedIn, 200, 200, 404, 401),
            row("see the message", thing -> Call.get(said(thing)), 200, 200, 404, 401),
            row("see its history", thing -> Call.get(said(thing) + "/history"), 200, 200, 404, 401),
            row("change it", thing -> Call.patch(said(thing)).with(text()), 200, 403, 404, 401),
            row("take it back", thing -> Call.delete(said(thing)), 204, 403, 404, 401),
            row("react to it", thing -> Call.put(said(thing) + THUMB), 200, 200, 404, 401),
            row("take a reaction back", thing -> Call.delete(said(thing) + THUMB), 204, 204, 404, 401),
            row("see who reacted", thing -> Call.get(said(thing) + "/reactions"), 200, 200, 404, 401),
            row("resolve it", thing -> Call.put(said(thing) + "/resolution"), 204, 204, 404, 401),
            row("open it again", thing -> Call.delete(said(thing) + "/resolution"), 204, 204, 404, 401),
            row("read its comments", thing -> Call.get(said(thing) + "/comments"), 200, 200, 404, 401),
            row("comment it", thing -> Call.post(said(thing) + "/comments").with(text()), 201, 201, 404, 401),
            row("see the comment", thing -> Call.get(comment(thing)), 200, 200, 404, 401),
            row("see the comment's history", thing -> Call.get(comment(thing) + "/history"), 200, 200, 404, 401),
            row("change the comment", thing -> Call.patch(comment(thing)).with(text()), 200, 403, 404, 401),
            row("take the comment back", thing -> Call.delete(comment(thing)), 204, 403, 404, 401),
            row("react to the comment", thing -> Call.put(comment(thing) + THUMB), 200, 200, 404, 401),
            row("take that back", thing -> Call.delete(comment(thing) + THUMB), 204, 204, 404, 401),
            row("see who reacted to it", thing -> Call.get(comment(thing) + "/reactions"), 200, 200, 404, 401),
            row("upload a file", thing -> Uploading.call(Uploading.body("file", "x", new byte[3])), 201, 201, 201, 401),
            row("see a file", thing -> Call.get("/files/" + thing.file().id()), 200, 200, 404, 401),
            row("get its bytes", thing -> Call.get("/files/" + thing.file().id() + "/content"), 200, 200, 404, 401),
            row(
                    "ask about its bytes",
                    thing -> Call.head("/files/" + thing.file().id() + "/content"),
                    200,
                    200,
                    404,
                    401),
            row("carry a file", PermissionStory::carrying, 201, 422, 404, 401),
            row("read what was withdrawn", thing -> Call.get(said(thing) + "/withdrawal"), 404, 404, 404, 401),
            row("read a withdrawn comment", thing -> Call.get(comment(thing) + "/withdrawal"), 404, 404, 404, 401),
            row("reset a password", PermissionStory::reset, 401, 401, 401, 401),
            row("ask whether the stores agree", thing -> Call.get("/admin/drift"), 401, 401, 401, 401),
            row("compare the stores", thing -> Call.post("/admin/drift").with(Map.of()), 401, 401, 401, 401),
            row("see what was mended", thing -> Call.get("/admin/drift/repairs"), 401, 401, 401, 401),
            row("rebuild the graph", thing -> Call.post("/admin/rebuilds/graph").with(Map.of()), 401, 401, 401, 401),
            row("see the stores", thing -> Call.get("/admin/stores"), 401, 401, 401, 401),
            row("see the relays", thing -> Call.get("/admin/relays"), 401, 401, 401, 401),
            row("see what is parked", thing -> Call.get("/admin/parked"), 401, 401, 401, 401),
            row("send it again", thing -> Call.post("/admin/parked/1/resends").with(why()), 401, 401, 401, 401),
            row("discard it", thing -> Call.post("/admin/parked/1/discards").with(why()), 401, 401, 401, 401),
            row("see what operators did", thing -> Call.get("/admin/audit"), 401, 401, 401, 401),
            row("see a rebuild", thing -> Call.get("/admin/rebuilds/search"), 401, 401, 401, 401),
            row("begin a rebuild", thing -> Call.post("/admin/rebuilds/search"), 401, 401, 401, 401),
            row("give up a rebuild", thing -> Call.delete("/admin/rebuilds/search"), 401, 401, 401, 401),
            row("read the metrics", thing -> Call.get("/metrics"), 401, 401, 401, 401),
            row("ask whether it lives", thing -> Call.get("/health/live"), 200, 200, 200, 200),
            row("ask whether it is ready", thing -> Call.get("/health/ready"), 200, 200, 200, 200),
            row("read the description", thing -> Call.get("/openapi"), 200, 200, 200, 200));

    @TestFactory
    Stream<DynamicContainer> whoMayDoWhat() {
        return TABLE.stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.what(),
                        Arrays.stream(Who.values())
                                .map(who -> DynamicTest.dynamicTest(
                                        who + " gets " + row.answers().get(who.ordinal()),
                                        () -> new PermissionStory().tell(row, who)))));
    }

    private void tell(Row row, Who who) {
        Room room = ana.opens().with(ben);
        Uploaded file = ana.uploads("plan", new byte[] {1, 2, 3}).file();
        Said said = ana.posts("Ship it?").carrying(file).in(room);
        Comment comment = ana.under(said).says("Soon.");
        Said commented = ana.looksAt(said);
        Thing thing = new Thing(room, said, comment, file, anasSession());
        int expected = row.answers().get(who.ordinal());
        Call call = row.call().apply(thing);

        Answer answer = who == Who.NOBODY ? world.send(call) : person(who).sends(call);

        assertThat(answer.status()).as("%s: %s", who, answer).isEqualTo(expected);
        if (expected >= 400) {
            assertThat(ana.reads(room).newest().messages())
                    .as("nothing happened")
                    .extracting(Said::state)
                    .containsExactly(commented.state());
            assertThat(ana.under(said).newest().comments())
                    .extracting(Comment::state)
                    .containsExactly(ana.looksAt(comment).state())
                    .allSatisfy(
                            state -> assertThat(state.path("entry").asLong()).isEqualTo(comment.entry()));
            assertThat(ana.sees(room).read()).isZero();
        }
    }

    private Person person(Who who) {
        return switch (who) {
            case OWNER -> ana;
            case MEMBER -> ben;
            case OUTSIDER, NOBODY -> carl;
        };
    }

    private String anasSession() {
        return ana.calls(Call.get("/sessions"))
                .body()
                .path("sessions")
                .path(0)
                .path("id")
                .asText();
    }

    private static Row row(String what, Function<Thing, Call> call, Integer... answers) {
        return new Row(what, call, List.of(answers));
    }

    private static String room(Thing thing) {
        return "/conversations/" + thing.room().id();
    }

    private static String said(Thing thing) {
        return "/messages/" + thing.said().id();
    }

    private static String comment(Thing thing) {
        return "/comments/" + thing.comment().id();
    }

    private static Map<String, String> text() {
        return Map.of("text", "Me too.");
    }

    private static Map<String, List<String>> nobodyElse() {
        return Map.of("participants", List.of());
    }

    private static Call carrying(Thing thing) {
        return Call.post(room(thing) + "/messages")
                .with(Map.of("attachments", List.of(thing.file().id())));
    }

    private static Call lookedIn(Thing thing) {
        return Call.get("/search?q=ship&in=" + thing.room().id());
    }

    private static Map<String, Object> why() {
        return Map.of("reason", "I like to", "entry", 1);
    }

    private static Call reset(Thing thing) {
        return Call.post("/admin/password-resets").with(Map.of("email", "ana@example.org"));
    }
}
