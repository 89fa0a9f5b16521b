package io.onecamp.ejb.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.RecentContents;
import io.onecamp.domain.message.Settled;
import io.onecamp.domain.message.TimelineFold.Folded;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a page asks, of whom, and what it remembers. */
class ContentsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Actor ana = new Actor(WorkspaceId.fresh(), PersonId.fresh(), SessionId.fresh(), Role.MEMBER);
    private final ConversationId conversation = ConversationId.of(List.of(ana.person(), PersonId.fresh()));
    private final Graph graph = new Graph();
    private final Journal journal = new Journal();
    private final Memory memory = new Memory();
    private final Contents testee = new Contents(graph, new NoThreads(), journal, memory);

    private MessageCard card(long seq, int version, String text) {
        return new MessageCard(
                new MessageId(new UUID(0, seq)),
                conversation,
                new Seq(seq),
                ana.person(),
                text,
                List.of(),
                NOON,
                null,
                null,
                version);
    }

    /** Said by this entry; the journal has it, as always. */
    private MessageHead said(long seq, long entry, String text) {
        MessageCard card = card(seq, 1, text);
        journal.contents.put(new EntryId(entry), new Content<>(card, new EntryId(entry)));
        return MessageHead.posted(card, new EntryId(entry));
    }

    private void graphHas(MessageHead head) {
        graph.contents.put(head.seq(), journal.contents.get(head.contentEntry()));
    }

    private List<String> texts(MessageHead... heads) {
        return testee.messages(ana, List.of(heads)).stream()
                .map(told -> told.card().text())
                .toList();
    }

    @Test
    void what_the_graph_told_once_is_not_asked_again() {
        MessageHead one = said(1, 11, "one");
        MessageHead two = said(2, 12, "two");
        graphHas(one);
        graphHas(two);
        assertThat(texts(one)).containsExactly("one");
        assertThat(texts(one, two)).containsExactly("one", "two");
        assertThat(texts(one, two)).containsExactly("one", "two");
        assertThat(graph.asked).containsExactly(List.of(new Seq(1)), List.of(new Seq(2)));
    }

    @Test
    void an_edit_is_seen_at_once_because_its_head_names_another_entry() {
        MessageHead said = said(1, 11, "one");
        graphHas(said);
        texts(said);
        MessageHead edited = said(1, 13, "better");
        assertThat(texts(edited)).containsExactly("better");
        graphHas(edited);
        assertThat(texts(edited)).containsExactly("better");
        assertThat(texts(said)).containsExactly("one");
    }

    @Test
    void a_deleted_message_shows_no_text_whatever_is_remembered() {
        MessageHead said = said(1, 11, "one");
        graphHas(said);
        texts(said);
        MessageHead gone = new MessageHead(
                said.id(),
                conversation,
                said.seq(),
                said.author(),
                2,
                NOON,
                NOON,
                said.contentEntry(),
                new EntryId(14),
                MessageTally.EMPTY);
        assertThat(texts(gone)).containsExactly("");
    }

    @Test
    void what_only_the_journal_told_is_asked_of_the_graph_again_and_nudged() {
        MessageHead said = said(1, 11, "one");
        List<Folded<MessageHead, MessageCard>> first = testee.messages(ana, List.of(said));
        assertThat(first.getFirst().settled()).isEqualTo(Settled.NOT_YET);
        assertThat(first.getFirst().card().text()).isEqualTo("one");
        assertThat(journal.nudged).containsExactly(new EntryId(11));
        graphHas(said);
        assertThat(testee.messages(ana, List.of(said)).getFirst().settled()).isEqualTo(Settled.YES);
    }

    @Test
    void a_graph_that_is_away_is_nudged_about_nothing_and_hides_nothing() {
        MessageHead one = said(1, 11, "one");
        graphHas(one);
        texts(one);
        graph.isAway = true;
        assertThat(texts(one, said(2, 12, "two"))).containsExactly("one", "two");
        assertThat(journal.nudged).isEmpty();
    }

    private static final class Graph implements GraphTimelines {
        private final Map<Seq, Content<MessageCard>> contents = new HashMap<>();
        private final List<List<Seq>> asked = new ArrayList<>();
        private boolean isAway;

        @Override
        public Map<Seq, Content<MessageCard>> cards(WorkspaceId workspace, ConversationId where, List<Seq> numbers) {
            if (isAway) {
                throw new GraphUnavailable("away", new IllegalStateException("on purpose"));
            }
            asked.add(numbers);
            Map<Seq, Content<MessageCard>> found = new HashMap<>(contents);
            found.keySet().retainAll(numbers);
            return found;
        }

        @Override
        public Map<Seq, Told<MessageCard, MessageTally>> page(
                WorkspaceId workspace, ConversationId where, List<Seq> numbers) {
            throw new UnsupportedOperationException("pages ask for cards");
        }
    }

    private static final class NoThreads implements GraphThreads {
        @Override
        public Map<Seq, Content<CommentCard>> cards(Thread thread, List<Seq> numbers) {
            return Map.of();
        }

        @Override
        public Map<Seq, Told<CommentCard, CommentTally>> page(Thread thread, List<Seq> numbers) {
            return Map.of();
        }
    }

    private static final class Journal implements JournalContents {
        private final Map<EntryId, Content<MessageCard>> contents = new HashMap<>();
        private final List<EntryId> nudged = new ArrayList<>();

        @Override
        public List<Content<MessageCard>> of(List<EntryId> entries) {
            return entries.stream().map(contents::get).toList();
        }

        @Override
        public List<Content<CommentCard>> comments(List<EntryId> entries) {
            return List.of();
        }

        @Override
        public List<Content<MessageCard>> history(WorkspaceId workspace, MessageHead head) {
            return List.of();
        }

        @Override
        public List<Content<CommentCard>> history(WorkspaceId workspace, CommentHead head) {
            return List.of();
        }

        @Override
        public void nudge(List<EntryId> entries) {
            nudged.addAll(entries);
        }
    }

    private static final class Memory implements RecentContents {
        private final Map<EntryId, Content<?>> kept = new HashMap<>();

        @Override
        public <C> Optional<Content<C>> find(EntryId entry, Class<C> card) {
            return Optional.ofNullable(kept.get(entry))
                    .filter(content -> card.isInstance(content.card()))
                    .map(content -> new Content<>(card.cast(content.card()), entry));
        }

        @Override
        public void keep(Content<?> told) {
            kept.put(told.entry(), told);
        }
    }
}
