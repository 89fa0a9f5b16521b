package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.file.Attachment;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageTally.Discussion;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.person.Role;
import io.onecamp.domain.reaction.Reacted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written is read back, field by field and character by character, up to the limits of every field. */
public interface GraphRoundTripContract extends GraphUnderTest {
    @Test
    default void every_field_of_a_card_comes_back() {
        Scene scene = Scene.fresh();
        MessageCard card = new MessageCard(
                MessageId.fresh(),
                scene.conversation(),
                new Seq(7),
                scene.ben(),
                "Ship it?",
                List.of(new Attachment(FileId.fresh(), "plan \"b\" – ä.png", "image/png", 9_007_199_254_740_993L)),
                Scene.NOON,
                Scene.NOON.plusNanos(1),
                Scene.NOON.plusSeconds(3),
                42,
                Scene.NOON.plusSeconds(3));
        writer().apply(List.of(scene.card(9_007_199_254_740_993L, card)));
        assertThat(page(scene, 7))
                .containsExactly(Map.entry(
                        new Seq(7),
                        new Told<>(
                                card,
                                new EntryId(9_007_199_254_740_993L),
                                MessageTally.EMPTY,
                                EntryId.NONE,
                                Map.of())));
    }

    @Test
    default void every_field_of_a_tally_comes_back() {
        Scene scene = Scene.fresh();
        List<PersonId> twenty =
                IntStream.range(0, 20).mapToObj(i -> PersonId.fresh()).toList();
        MessageTally tally = new MessageTally(
                List.of(new Reacted("👩🏽‍🚀", 1_234, twenty), new Reacted("\"", 1, List.of(scene.ana()))),
                5_678,
                Scene.NOON.plusSeconds(1),
                Discussion.RESOLVED);
        CardState card = scene.posted(1, 1, "hello");
        TallyState tallied = scene.tally(1, Long.MAX_VALUE, tally);
        writer().apply(List.of(tallied, card));
        assertThat(page(scene, 1))
                .containsExactly(Map.entry(
                        new Seq(1),
                        new Told<>(card.card(), card.entry(), tally, new EntryId(Long.MAX_VALUE), Map.of())));
    }

    @Test
    default void the_longest_text_comes_back() {
        Scene scene = Scene.fresh();
        String longest = "🏕".repeat(MessageText.LONGEST);
        assertThat(MessageText.of(longest).value()).isEqualTo(longest);
        writer().apply(List.of(scene.posted(1, 1, longest)));
        assertThat(text(page(scene, 1), 1)).isEqualTo(longest);
    }

    @Test
    default void a_whole_request_and_a_whole_page_of_longest_texts_come_back() {
        Scene scene = Scene.fresh();
        List<NodeState> batch = IntStream.rangeClosed(1, 64)
                .<NodeState>mapToObj(seq -> scene.posted(seq, seq, "\"" + "🏕".repeat(MessageText.LONGEST - 1)))
                .toList();
        writer().apply(batch);
        assertThat(page(scene, IntStream.rangeClosed(1, 64).toArray())).hasSize(64);
    }

    @Test
    default void every_text_comes_back_as_it_was_typed() {
        Scene scene = Scene.fresh();
        List<NodeState> batch = new ArrayList<>();
        List<String> texts = hostileTexts();
        for (int i = 0; i < texts.size(); i++) {
            batch.add(scene.posted(i + 1, 1, texts.get(i)));
        }
        writer().apply(batch);
        Map<Seq, Told<MessageCard, MessageTally>> page =
                page(scene, IntStream.rangeClosed(1, texts.size()).toArray());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(text(page, i + 1)).isEqualTo(texts.get(i));
        }
    }

    @Test
    default void a_tombstone_keeps_everything_but_the_text() {
        Scene scene = Scene.fresh();
        CardState posted = scene.posted(1, 1, "never said");
        MessageCard gone = posted.card().deleted(Scene.NOON);
        writer().apply(List.of(posted));
        writer().apply(List.of(scene.card(2, gone)));
        assertThat(page(scene, 1).get(new Seq(1)))
                .isEqualTo(new Told<>(gone, new EntryId(2), MessageTally.EMPTY, EntryId.NONE, Map.of()));
    }

    @Test
    default void a_person_comes_back() {
        Scene scene = Scene.fresh();
        for (String name : Stream.concat(Stream.of("🏕".repeat(PersonName.LONGEST)), hostileTexts().stream())
                .toList()) {
            PersonCard card = new PersonCard(PersonId.fresh(), name, Role.GUEST, Person.Standing.DEACTIVATED);
            writer().apply(List.of(new PersonState(scene.workspace(), new EntryId(1), card)));
            assertThat(glimpse().person(scene.workspace(), card.id())).contains(card);
        }
    }

    @Test
    default void a_conversation_comes_back() {
        Scene scene = Scene.fresh();
        List<PersonId> hundred = Stream.generate(PersonId::fresh).limit(100).toList();
        ConversationCard card = new ConversationCard(scene.conversation(), ConversationKind.GROUP, hundred, Scene.NOON);
        writer().apply(List.of(new ConversationState(scene.workspace(), new EntryId(1), card)));
        assertThat(glimpse().conversation(scene.workspace(), card.id())).contains(card);
        assertThat(glimpse().participants(scene.workspace(), card.id())).containsExactlyInAnyOrderElementsOf(hundred);
    }

    @Test
    default void the_pulse_names_who_answers() {
        assertThat(pulse().answer()).isNotBlank();
    }

    @Test
    default void preparing_again_changes_nothing() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(scene.posted(1, 1, "still here")));
        writer().prepare();
        assertThat(text(page(scene, 1), 1)).isEqualTo("still here");
    }

    private Map<Seq, Told<MessageCard, MessageTally>> page(Scene scene, int... numbers) {
        List<Seq> asked = IntStream.of(numbers).mapToObj(Seq::new).toList();
        return timelines().page(scene.workspace(), scene.conversation(), asked);
    }

    private static String text(Map<Seq, Told<MessageCard, MessageTally>> page, int seq) {
        return page.get(new Seq(seq)).card().text();
    }

    /** Whatever a parser between here and the disk could take for something else. */
    private static List<String> hostileTexts() {
        return List.of(
                "\"quoted\" 'single' \\back \\\" \\u0041 \\n",
                "two\nlines\r\nand\ttabs",
                "uid(v0)",
                "uid(node0)",
                "val(node0)",
                "_:blank",
                "0x1",
                "* _STAR_ALL _ALL_",
                "$node0 $key0",
                "{ q(func: has(message.key)) { uid expand(_all_) } }",
                "} @if(eq(len(newer0), 0)) . # /* -- ; DROP TABLE card;",
                "<message.key> \"x\"^^<xs:string> @en .",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "2026-11-23T12:00:00Z",
                "1234567890123456789012345678901234567890",
                "true null NaN",
                "?1 ? :name %s ${x} #{y}",
                controls(),
                "\u007F \u0085 \u00A0 \u2028 \u2029 \uFEFF \u202E \uFFFD \uFFFE \uFFFF",
                "é e\u0301 ﷺ 漢字 👩🏽‍🚀 \uD83D\uDE00 \uDBFF\uDFFF");
    }

    /** U+0001 to U+001F; NUL is refused before any store sees it. */
    private static String controls() {
        StringBuilder all = new StringBuilder("x");
        IntStream.rangeClosed(1, 0x1F).forEach(all::appendCodePoint);
        return all.append('x').toString();
    }
}
