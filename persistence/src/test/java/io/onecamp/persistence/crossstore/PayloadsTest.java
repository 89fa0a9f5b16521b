package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageTally.Discussion;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.Role;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.persistence.json.DomainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in a journal is read for ever: a golden file holds each kind in each version that was ever written. */
class PayloadsTest {
    private static final PersonId ANA = PersonId.parse("0198f2c4-1111-7000-8000-000000000001");
    private static final PersonId BEN = PersonId.parse("0198f2c4-1111-7000-8000-000000000002");
    private static final ConversationId TALK = ConversationId.of(List.of(ANA, BEN));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.120Z");
    private static final FileCard FILE = new FileCard(
            FileId.parse("0198f2c4-5555-7000-8000-000000000001"),
            ANA,
            "plan \"b\" – ä.png",
            "image/png",
            4_711,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            NOON,
            null);
    private static final MessageCard POSTED = new MessageCard(
            MessageId.parse("0198f2c4-3333-7000-8000-000000000001"),
            TALK,
            new Seq(7),
            ANA,
            "Ship it? \"quoted\" \\ 👍\nsecond line",
            List.of(FILE.attachment()),
            NOON,
            null,
            null,
            1,
            null);
    private static final MessageCard EDITED = new MessageCard(
            POSTED.id(),
            TALK,
            new Seq(7),
            ANA,
            "Ship it!",
            POSTED.attachments(),
            NOON,
            NOON.plusMillis(1880),
            null,
            2,
            null);
    private static final MessageTally TALLY = new MessageTally(
            List.of(new Reacted("👍", 2, List.of(BEN, ANA)), new Reacted("🎉", 1, List.of(ANA))),
            3,
            NOON.plusSeconds(60),
            MessageTally.Discussion.RESOLVED);
    private static final Tallied.OfMessage MESSAGE = new Tallied.OfMessage(POSTED.id(), TALK, new Seq(7), TALLY);
    private static final CommentCard SAID = new CommentCard(
            CommentId.parse("0198f2c4-5555-7000-8000-000000000001"),
            POSTED.id(),
            TALK,
            new Seq(7),
            new Seq(3),
            BEN,
            "Not \"yet\" 🏕",
            NOON.plusSeconds(60),
            null,
            null,
            1,
            null);
    private static final CommentCard SAID_BETTER = SAID.edited(MessageText.of("Now."), NOON.plusSeconds(90));
    private static final CommentTally LIKED = new CommentTally(List.of(new Reacted("❤️", 1, List.of(ANA))));
    private static final PersonCard CARD = new PersonCard(ANA, "Änne O'Neill", Role.OWNER, Person.Standing.ACTIVE);

    static Stream<Change> changes() {
        return Stream.of(
                new Change.PersonRegistered(CARD),
                new Change.PersonChanged(new PersonCard(ANA, "Anna", Role.GUEST, Person.Standing.DEACTIVATED)),
                new Change.SessionEnded(ANA, SessionId.parse("0198f2c4-4444-7000-8000-000000000001")),
                new Change.ConversationRead(ANA, TALK, new Seq(7)),
                new Change.ConversationOpened(
                        new ConversationCard(TALK, ConversationKind.DIRECT, List.of(ANA, BEN), NOON)),
                new Change.MessagePosted(POSTED),
                new Change.MessageEdited(EDITED, TALLY),
                new Change.MessageDeleted(EDITED.deleted(NOON.plusSeconds(120)), TALLY),
                new Change.MessageWithdrawn(EDITED.withdrawn(NOON.plusSeconds(120)), TALLY),
                new Change.MessageResolved(MESSAGE),
                new Change.MessageReopened(
                        new Tallied.OfMessage(POSTED.id(), TALK, new Seq(7), TALLY.discussed(Discussion.OPEN))),
                new Change.ReactionAdded(MESSAGE, BEN, "👍"),
                new Change.ReactionRemoved(
                        new Tallied.OfComment(SAID.id(), POSTED.id(), TALK, new Seq(7), new Seq(3), LIKED), BEN, "❤️"),
                new Change.CommentPosted(SAID, TALLY),
                new Change.CommentEdited(SAID_BETTER, LIKED),
                new Change.CommentDeleted(SAID_BETTER.deleted(NOON.plusSeconds(180)), LIKED, TALLY),
                new Change.CommentWithdrawn(SAID_BETTER.withdrawn(NOON.plusSeconds(180)), LIKED, TALLY),
                new Change.FileUploaded(FILE),
                new Change.FileRemoved(FILE.removed(NOON.plusSeconds(86_400))),
                new Change.Mended(new Whole.OfMessage(EDITED, TALLY)));
    }

    /** What else an entry that mends can be the whole of, by the name of its golden file. */
    static Stream<Arguments> wholes() {
        return Stream.of(
                Arguments.of("person", new Whole.OfPerson(CARD)),
                Arguments.of(
                        "conversation",
                        new Whole.OfConversation(
                                new ConversationCard(TALK, ConversationKind.DIRECT, List.of(ANA, BEN), NOON))),
                Arguments.of("comment", new Whole.OfComment(SAID_BETTER, LIKED)),
                Arguments.of("file", new Whole.OfFile(FILE)),
                Arguments.of(
                        "no-node",
                        new Whole.NoNode(NodeKind.MESSAGE, "0198f2c4-9999-7000-8000-000000000001/" + TALK + ":7")));
    }

    /** What was written before today's version, and the change that it is read as. */
    static Stream<Arguments> olderOnes() {
        MessageCard deleted = EDITED.deleted(NOON.plusSeconds(120));
        return Stream.of(
                Arguments.of("message.posted", 1, new Change.MessagePosted(bare(POSTED))),
                Arguments.of("message.edited", 1, new Change.MessageEdited(bare(EDITED), TALLY)),
                Arguments.of("message.deleted", 1, new Change.MessageDeleted(deleted, MessageTally.EMPTY)),
                Arguments.of("message.deleted", 2, new Change.MessageDeleted(deleted, TALLY)));
    }

    private static String golden(String kind, int version) {
        String name = "/golden/" + kind + ".v" + version + ".json";
        try (InputStream file = PayloadsTest.class.getResourceAsStream(name)) {
            assertThat(file).as("golden file %s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_is_written_is_what_stands_in_the_golden_file(Change change) {
        Payloads.Written written = Payloads.write(change);
        assertThat(DomainJson.tree(written.json()))
                .isEqualTo(DomainJson.tree(golden(written.kind(), written.version())));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_stands_in_the_golden_file_is_read_as_the_change_it_was(Change change) {
        String kind = Payloads.kind(change);
        int version = Payloads.version(kind);
        assertThat(Payloads.read(new Payloads.Written(kind, version, golden(kind, version))))
                .isEqualTo(change);
    }

    @ParameterizedTest
    @MethodSource("olderOnes")
    void what_was_written_in_an_older_version_is_brought_up_to_date(String kind, int version, Change change) {
        assertThat(Payloads.read(new Payloads.Written(kind, version, golden(kind, version))))
                .isEqualTo(change);
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void every_whole_that_is_mended_stands_in_a_golden_file(String of, Whole whole) {
        Change change = new Change.Mended(whole);
        String golden = golden("mended." + of, 1);
        assertThat(DomainJson.tree(Payloads.write(change).json())).isEqualTo(DomainJson.tree(golden));
        assertThat(Payloads.read(new Payloads.Written("mended", 1, golden))).isEqualTo(change);
    }

    @Test
    void every_whole_has_its_golden_file() {
        assertThat(Stream.concat(
                        wholes().<Class<?>>map(one -> one.get()[1].getClass()),
                        Stream.<Class<?>>of(Whole.OfMessage.class)))
                .containsExactlyInAnyOrder(Whole.class.getPermittedSubclasses());
    }

    @Test
    void every_older_version_of_every_kind_has_its_sample() {
        List<String> older = changes()
                .map(Payloads::kind)
                .flatMap(kind -> IntStream.range(1, Payloads.version(kind)).mapToObj(version -> kind + " " + version))
                .toList();
        assertThat(olderOnes().map(one -> one.get()[0] + " " + one.get()[1])).containsExactlyElementsOf(older);
    }

    private static MessageCard bare(MessageCard card) {
        return new MessageCard(
                card.id(),
                card.conversation(),
                card.seq(),
                card.author(),
                card.text(),
                List.of(),
                card.createdAt(),
                card.editedAt(),
                card.deletedAt(),
                card.version(),
                null);
    }

    @Test
    void every_permitted_change_has_its_sample_here_and_a_kind_of_its_own() {
        assertThat(changes().map(Object::getClass)).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
        assertThat(changes().map(Payloads::kind)).doesNotHaveDuplicates();
    }

    @Test
    void the_kinds_that_the_graph_follows_are_those_that_the_write_plan_brings_there() {
        assertThat(Payloads.graphKinds())
                .containsExactlyInAnyOrderElementsOf(changes()
                        .filter(change -> !WritePlan.graph(WorkspaceId.fresh(), new EntryId(1), change)
                                .isEmpty())
                        .map(Payloads::kind)
                        .toList());
    }

    @Test
    void what_a_newer_program_wrote_is_not_guessed() {
        String json = golden("message.posted", 1);
        assertThatThrownBy(() -> Payloads.read(new Payloads.Written("message.posted", 3, json)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Payloads.read(new Payloads.Written("task.made", 1, json)))
                .isInstanceOf(IllegalStateException.class);
    }
}
