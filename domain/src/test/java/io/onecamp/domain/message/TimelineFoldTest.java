package io.onecamp.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.TimelineFold.Folded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineFoldTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    private final PersonId ana = PersonId.fresh();
    private final ConversationId conversation = ConversationId.of(List.of(ana, PersonId.fresh()));

    /** A message with everything it ever was: each version's content, and the head as it is now. */
    private record Life(MessageHead head, List<Content<MessageCard>> versions) {}

    private Life posted(long seq, long entry) {
        MessageCard card = MessageCard.posted(
                new MessageCard.NewMessage(
                        MessageId.fresh(),
                        conversation,
                        ana,
                        MessageText.of("text of entry " + entry),
                        List.of(),
                        NOON),
                new Seq(seq));
        EntryId id = new EntryId(entry);
        return new Life(MessageHead.posted(card, id), List.of(new Content<>(card, id)));
    }

    private static Life then(Life life, long entry, MessageCard card) {
        EntryId id = new EntryId(entry);
        List<Content<MessageCard>> versions = new ArrayList<>(life.versions());
        versions.add(new Content<>(card, id));
        return new Life(life.head().changed(card, id), List.copyOf(versions));
    }

    private static Life edited(Life life, long entry) {
        MessageCard card = life.versions().getLast().card();
        return then(life, entry, card.edited(MessageText.of("text of entry " + entry), NOON.plusMillis(entry)));
    }

    private static Life deleted(Life life, long entry) {
        return then(life, entry, life.versions().getLast().card().deleted(NOON.plusMillis(entry)));
    }

    private Folded<MessageHead, MessageCard> fold(
            Life life, Map<Seq, Content<MessageCard>> graph, Map<Seq, Content<MessageCard>> journal) {
        return TimelineFold.fold(List.of(life.head()), graph, journal).getFirst();
    }

    private static Map<Seq, Content<MessageCard>> of(Life life, Content<MessageCard> content) {
        return Map.of(life.head().seq(), content);
    }

    @Test
    void fresh_content_of_the_graph_is_shown_and_settled() {
        Life life = edited(posted(1, 10), 11);
        Folded<MessageHead, MessageCard> message =
                fold(life, of(life, life.versions().getLast()), Map.of());
        assertThat(message.card()).isEqualTo(life.versions().getLast().card());
        assertThat(message.settled()).isEqualTo(Settled.YES);
        assertThat(message.head().entry()).isEqualTo(new EntryId(11));
    }

    @Test
    void stale_content_of_the_graph_is_never_shown() {
        Life life = edited(posted(1, 10), 11);
        Content<MessageCard> stale = life.versions().getFirst();
        assertThat(TimelineFold.isFresh(life.head(), stale)).isFalse();
        Folded<MessageHead, MessageCard> message =
                fold(life, of(life, stale), of(life, life.versions().getLast()));
        assertThat(message.card().text()).isEqualTo("text of entry 11");
        assertThat(message.settled()).isEqualTo(Settled.NOT_YET);
    }

    @Test
    void what_the_graph_does_not_have_is_told_by_the_journal() {
        Life life = posted(1, 10);
        assertThat(TimelineFold.isFresh(life.head(), null)).isFalse();
        Folded<MessageHead, MessageCard> message =
                fold(life, Map.of(), of(life, life.versions().getFirst()));
        assertThat(message.card().text()).isEqualTo("text of entry 10");
        assertThat(message.settled()).isEqualTo(Settled.NOT_YET);
    }

    @Test
    void content_newer_than_the_head_is_as_good_as_its_own() {
        Life life = posted(1, 10);
        Life later = edited(life, 11);
        Folded<MessageHead, MessageCard> message =
                fold(life, of(life, later.versions().getLast()), Map.of());
        assertThat(message.settled()).isEqualTo(Settled.YES);
        assertThat(message.card().version()).as("the head's").isEqualTo(1);
    }

    @Test
    void a_deleted_head_never_shows_text_whatever_a_copy_says() {
        Life life = deleted(edited(posted(1, 10), 11), 12);
        for (Content<MessageCard> copy : life.versions()) {
            // A copy that claims to be as new as the deletion and still has the text is damaged.
            Content<MessageCard> claims = new Content<>(copy.card(), new EntryId(99));
            assertThat(fold(life, of(life, claims), Map.of()).card().text()).isEmpty();
            assertThat(fold(life, of(life, copy), of(life, copy)).card().text()).isEmpty();
            assertThat(fold(life, Map.of(), of(life, claims)).card().text()).isEmpty();
        }
        Folded<MessageHead, MessageCard> without = fold(life, Map.of(), Map.of());
        assertThat(without.card().text()).isEmpty();
        assertThat(without.card().isDeleted()).isTrue();
    }

    @Test
    void place_author_times_version_and_deletion_are_the_heads_whatever_a_copy_says() {
        Life life = posted(1, 10);
        MessageCard lies = new MessageCard(
                MessageId.fresh(),
                ConversationId.of(List.of(PersonId.fresh())),
                new Seq(77),
                PersonId.fresh(),
                "the text",
                List.of(),
                NOON.plusSeconds(5),
                null,
                NOON,
                9,
                null);
        MessageCard shown = fold(life, of(life, new Content<>(lies, new EntryId(99))), Map.of())
                .card();
        MessageCard own = life.versions().getFirst().card();
        assertThat(shown)
                .isEqualTo(new MessageCard(
                        own.id(), conversation, own.seq(), ana, "the text", List.of(), NOON, null, null, 1, null));
    }

    @Test
    void a_head_without_any_content_is_the_callers_mistake() {
        Life life = posted(3, 10);
        assertThatThrownBy(() -> fold(life, Map.of(), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("number 3");
    }

    @Test
    void folded_from_the_journal_alone_a_page_equals_the_one_with_the_graph() {
        long seed = Long.getLong("onecamp.seed", System.nanoTime());
        System.out.println("fold: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Life> lives = new ArrayList<>();
            long entry = 1;
            for (int seq = 1; seq <= 1 + random.nextInt(12); seq++) {
                Life life = posted(seq, entry++);
                for (int edits = random.nextInt(3); edits > 0; edits--) {
                    life = edited(life, entry++);
                }
                lives.add(random.nextInt(4) == 0 ? deleted(life, entry++) : life);
            }
            assertThat(page(lives, laggingGraph(lives, random)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(page(lives, Map.of()));
        }
    }

    /** A graph that has some messages as they are, some as they were, and some not at all. */
    private static Map<Seq, Content<MessageCard>> laggingGraph(List<Life> lives, Random random) {
        Map<Seq, Content<MessageCard>> graph = new HashMap<>();
        for (Life life : lives) {
            int known = random.nextInt(life.versions().size() + 1);
            if (known > 0) {
                graph.put(life.head().seq(), life.versions().get(known - 1));
            }
        }
        return graph;
    }

    /** As a page is built: what the graph does not have fresh is read from the journal. What a person sees of it. */
    private List<List<Object>> page(List<Life> lives, Map<Seq, Content<MessageCard>> graph) {
        Map<Seq, Content<MessageCard>> journal = new HashMap<>();
        for (Life life : lives) {
            if (!TimelineFold.isFresh(life.head(), graph.get(life.head().seq()))) {
                journal.put(life.head().seq(), life.versions().getLast());
            }
        }
        return TimelineFold.fold(lives.stream().map(Life::head).toList(), graph, journal).stream()
                .map(message -> List.<Object>of(message.card(), message.head()))
                .toList();
    }
}
