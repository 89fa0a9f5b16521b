package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Uploaded;
import io.onecamp.test.language.Uploading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files come, are shown to those who may read what carries them, and to nobody else. */
class FilesStory extends Story {
    private static final byte[] PNG = concat(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), bytes(900));

    private Room room = new Room(com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    @BeforeEach
    void open() {
        room = ana.opens().with(ben);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        int size = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static Call content(Uploaded file) {
        return Call.get("/files/" + file.id() + "/content");
    }

    private static List<String> attached(JsonNode message) {
        return IntStream.range(0, message.path("attachments").size())
                .mapToObj(i -> message.path("attachments").path(i).path("id").asText())
                .toList();
    }

    @Test
    @Tag("everywhere")
    void aFileGoesFromHandToHand() {
        Person ear = world.listener("Ben");
        Person eve = world.listener("Eve");
        Room design = ana.opens().with(ear);
        byte[] bytes = concat(PNG, bytes(300_000));
        Uploaded file = ana.uploads("plan – ä 🙂.png", bytes).file();
        assertThat(file.name()).isEqualTo("plan – ä 🙂.png");
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.size()).isEqualTo(bytes.length);
        eve.isRefused(404, () -> eve.looksAt(file)).because("not_found");
        ear.isRefused(404, () -> ear.looksAt(file)).because("not_found");

        Said said = ana.posts("Ship it?").carrying(file).in(design);

        assertThat(attached(said.state())).containsExactly(file.id());
        ear.hears(said);
        assertThat(ear.reads(design).newest().messages().getFirst().state().path("attachments"))
                .isEqualTo(said.state().path("attachments"));
        Answer got = ear.downloads(file);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.bytes()).isEqualTo(bytes);
        assertThat(got.mediaType()).isEqualTo("image/png");
        assertThat(got.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .endsWith("filename*=UTF-8''plan%20%E2%80%93%20%C3%A4%20%F0%9F%99%82.png");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(got.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(world.send(Call.get(ear.looksAt(file).link())).bytes()).isEqualTo(bytes);
        eve.hearsNothing();
        eve.isRefused(404, () -> eve.looksAt(file)).because("not_found");
        assertThat(eve.downloads(file).status()).isEqualTo(404);
    }

    @Test
    @Tag("everywhere")
    void aLargeFileComesBackByTheStretch() {
        byte[] bytes = bytes(12_345_678);
        Uploaded file = ana.uploads("disk.img", bytes).file();
        assertThat(ana.downloads(file).bytes()).isEqualTo(bytes);

        Answer part = ana.sends(content(file).with("Range", "bytes=6000000-6000099"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 6000000-6000099/12345678");
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(bytes, 6_000_000, 6_000_100));
        Answer last = ana.sends(content(file).with("Range", "bytes=-5"));
        assertThat(last.bytes()).isEqualTo(Arrays.copyOfRange(bytes, 12_345_673, 12_345_678));
        String tag = part.header("ETag");
        assertThat(ana.sends(content(file).with("Range", "bytes=0-9").with("If-Range", tag))
                        .status())
                .isEqualTo(206);
        assertThat(ana.sends(content(file).with("Range", "bytes=0-9").with("If-Range", "\"other\""))
                        .bytes())
                .hasSize(bytes.length);
        assertThat(ana.sends(content(file).with("If-None-Match", tag)).status()).isEqualTo(304);
        Answer outside = ana.sends(content(file).with("Range", "bytes=12345678-"));
        assertThat(outside.status()).isEqualTo(416);
        assertThat(outside.header("Content-Range")).isEqualTo("bytes */12345678");
        Answer head = ana.sends(Call.head("/files/" + file.id() + "/content"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("12345678");
        assertThat(head.bytes()).isEmpty();
    }

    @Test
    @Tag("everywhere")
    void theLargestIsTakenAndOneByteMoreIsNot() {
        assertThat(ana.uploads("full", new byte[Running.FILE_LIMIT]).file().size())
                .isEqualTo(Running.FILE_LIMIT);
        Answer refused = ana.uploads("more", new byte[Running.FILE_LIMIT + 1]).answer();
        assertThat(refused.status()).as(refused.toString()).isEqualTo(413);
        assertThat(refused.body().path("code").asText()).isEqualTo("too_large");
    }

    @Test
    @Tag("everywhere")
    void whatIsNoUploadIsRefused() {
        refused(400, "malformed", Uploading.call("--nonsense".getBytes(StandardCharsets.UTF_8)));
        refused(400, "malformed", Uploading.call(new byte[0]));
        refused(
                400,
                "malformed",
                Call.post("/files").with("Content-Type", "multipart/form-data").raw("x"));
        refused(400, "unknown_field", Uploading.call(Uploading.body("files", "x", PNG)));
        byte[] whole = Uploading.body("file", "x", PNG);
        refused(400, "malformed", Uploading.call(Arrays.copyOf(whole, whole.length - 10)));
        byte[] two = concat(
                Uploading.begin("file", "x"),
                PNG,
                "\r\n".getBytes(StandardCharsets.UTF_8),
                Uploading.body("file", "y", PNG));
        refused(400, "malformed", Uploading.call(two));
        refused(422, "invalid", Uploading.call(Uploading.body("file", "..", PNG)));
        refused(
                415,
                "unsupported_media_type",
                Call.post("/files").with("Content-Type", "image/png").raw(PNG));
        assertThat(ana.uploads("empty", new byte[0]).file().size()).isZero();
    }

    private void refused(int status, String code, Call call) {
        Answer answer = ana.sends(call);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }

    @Test
    void aRepetitionAnswersTheSameFile() {
        String key = Person.key();
        Uploaded file = ana.uploads("plan.png", PNG).under(key).file();
        Answer again = ana.uploads("plan.png", PNG).under(key).answer();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.body().path("id").asText()).isEqualTo(file.id());
        ana.isRefused(422, () -> ana.uploads("plan.png", bytes(9)).under(key).file())
                .because("idempotency_key_reused");
        assertThat(ana.uploads("plan.png", PNG).file().id()).isNotEqualTo(file.id());
    }

    @Test
    void aMessageNeedsNoTextWhereItCarriesSomething() {
        Uploaded one = ana.uploads("one.png", PNG).file();
        Uploaded two =
                ana.uploads("two.txt", "words".getBytes(StandardCharsets.UTF_8)).file();
        Said said = ana.posts("").carrying(two, one).in(room);
        assertThat(said.text()).isEmpty();
        assertThat(attached(said.state())).containsExactly(two.id(), one.id());
        assertThat(attached(ben.looksAt(said).state())).containsExactly(two.id(), one.id());
    }

    @Test
    void onlyOnesOwnAreCarriedAndOnlySoMany() {
        Uploaded anas = ana.uploads("a.png", PNG).file();
        Uploaded bens = ben.uploads("b.png", PNG).file();
        for (List<String> wrong : List.of(
                List.of(bens.id()),
                List.of(anas.id(), UUID.randomUUID().toString()),
                List.of("x"),
                List.of(anas.id(), anas.id()),
                IntStream.range(0, 11)
                        .mapToObj(i -> UUID.randomUUID().toString())
                        .toList())) {
            ana.isRefused(422, () -> ana.posts("look").carrying(wrong).in(room)).naming("attachments");
        }
        carl.isRefused(
                404, () -> carl.posts("look").carrying(List.of(anas.id())).in(room));
        assertThat(ana.reads(room).newest().messages()).isEmpty();
        assertThat(ben.downloads(anas).status()).isEqualTo(404);
    }

    @Test
    void anEditKeepsThemAndADeletionTakesThemAway() {
        Uploaded file = ana.uploads("plan.png", PNG).file();
        Said said = ana.posts("Ship it?").carrying(file).in(room);
        assertThat(attached(ana.edits(said).to("Ship it!").state())).containsExactly(file.id());
        String link = ben.looksAt(file).link();
        assertThat(world.send(Call.get(link)).status()).isEqualTo(200);

        ana.deletes(said);

        assertThat(attached(ben.looksAt(said).state())).isEmpty();
        assertThat(ben.downloads(file).status()).isEqualTo(404);
        assertThat(world.send(Call.get(link)).status())
                .as("the right is asked when the link is used")
                .isEqualTo(404);
        ana.isRefused(404, () -> ana.looksAt(file));
    }

    @Test
    void aLinkOpensOneFileForOneSession() {
        Uploaded file = ana.uploads("plan.png", PNG).file();
        Uploaded other = ana.uploads("other.png", PNG).file();
        String link = ana.looksAt(file).link();
        String grant = link.substring(link.indexOf('?'));
        assertThat(world.send(Call.get(link)).bytes()).isEqualTo(PNG);
        assertThat(world.send(Call.get("/files/" + other.id() + "/content" + grant))
                        .status())
                .isEqualTo(401);
        assertThat(world.send(Call.get("/files/" + file.id() + grant)).status()).isEqualTo(401);
        assertThat(world.send(Call.get(link + "x")).status()).isEqualTo(401);
        assertThat(world.send(Call.get("/files/" + file.id() + "/content?grant="
                                + ana.session().accessToken()))
                        .status())
                .as("an access token has no place in a link")
                .isEqualTo(401);
        ana.session().ends();
        assertThat(world.send(Call.get(link)).status()).isEqualTo(401);
    }

    @Test
    void whatCouldRunIsSavedAndNeverShown() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Uploaded html = ana.uploads("innocent.png", page).file();
        assertThat(html.mediaType()).isEqualTo("text/html");
        Call shown = Call.get("/files/" + html.id() + "/content?disposition=inline");
        assertThat(ana.sends(shown).header("Content-Disposition")).startsWith("attachment");
        Uploaded image = ana.uploads("../../x\"; filename=\"evil.exe", PNG).file();
        Answer inline = ana.sends(Call.get("/files/" + image.id() + "/content?disposition=inline"));
        assertThat(inline.header("Content-Disposition")).startsWith("inline");
        assertThat(inline.header("Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void anUploadBringsOneEventToItsOwner() {
        Person ear = world.listener("Ana");
        Uploaded file = ear.uploads("plan.png", PNG).file();
        assertThat(ear.everythingHeard())
                .filteredOn(heard -> heard.data().path("sha256").isTextual())
                .singleElement()
                .satisfies(heard -> assertThat(heard.data().path("id").asText()).isEqualTo(file.id()));
    }
}
