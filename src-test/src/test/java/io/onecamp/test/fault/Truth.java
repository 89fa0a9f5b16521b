package io.onecamp.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.CommentCardState;
import io.onecamp.domain.graph.NodeState.CommentTallyState;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.FileState;
import io.onecamp.domain.graph.NodeState.Nothing;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.search.Findable;
import io.onecamp.persistence.crossstore.Recorded;
import io.onecamp.persistence.crossstore.SteppedNode;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.search.RealSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares every copy with what the journal and the rows say: present everywhere, exactly once, and as it was said. */
final class Truth {
    private final RealGraph graph;
    private final RealSearch search;
    private final BlobStore blobs;

    Truth(RealGraph graph, RealSearch search, BlobStore blobs) {
        this.graph = graph;
        this.search = search;
        this.blobs = blobs;
    }

    void holds(WorkspaceId workspace, Recorded recorded, SteppedNode node) {
        recorded.graph().forEach(this::isTold);
        isIndexed(workspace, recorded);
        bytesAreThere(workspace, node);
    }

    /** A node once, with the newest state of the part, and with its edges and no others. */
    private void isTold(NodeState state) {
        WorkspaceId workspace = state.workspace();
        switch (state) {
            case PersonState it -> {
                assertThat(graph.glimpse().person(workspace, it.card().id())).contains(it.card());
                assertThat(graph.glimpse().nodesOf(workspace, it.card().id())).isEqualTo(1);
            }
            case ConversationState it -> {
                ConversationId id = it.card().id();
                assertThat(graph.glimpse().conversation(workspace, id)).contains(it.card());
                assertThat(graph.glimpse().participants(workspace, id))
                        .containsExactlyInAnyOrderElementsOf(it.card().participants());
                assertThat(graph.glimpse().nodesOf(workspace, id)).isEqualTo(1);
            }
            case CardState it -> isTold(it);
            case TallyState it -> isTold(it);
            case CommentCardState it -> isTold(it);
            case CommentTallyState it -> isTold(it);
            case FileState it -> {
                assertThat(graph.glimpse().file(workspace, it.card().id())).contains(it.card());
                assertThat(graph.glimpse().nodesOf(workspace, it.card().id())).isEqualTo(1);
            }
            case Nothing it -> throw new IllegalStateException("only a repair takes " + it + " away");
        }
    }

    private void isTold(CardState it) {
        WorkspaceId workspace = it.workspace();
        MessageCard card = it.card();
        Told<MessageCard, MessageTally> told = message(workspace, card.conversation(), card.seq());
        assertThat(told.card()).isEqualTo(card);
        assertThat(told.cardEntry()).isEqualTo(it.entry());
        assertThat(graph.glimpse().authors(workspace, card.conversation(), card.seq()))
                .containsExactly(card.author());
        assertThat(graph.glimpse().nodesOf(workspace, card.conversation(), card.seq()))
                .isEqualTo(1);
        assertThat(graph.glimpse().attachments(workspace, card.conversation(), card.seq()))
                .hasSameSizeAs(card.attachments());
    }

    private void isTold(TallyState it) {
        Told<MessageCard, MessageTally> told = message(it.workspace(), it.conversation(), it.seq());
        assertThat(told.tally()).isEqualTo(it.tally());
        assertThat(told.tallyEntry()).isEqualTo(it.entry());
        assertThat(graph.glimpse().reacted(it.workspace(), it.conversation(), it.seq()))
                .isEqualTo(people(it.tally().reactions()));
    }

    private void isTold(CommentCardState it) {
        var thread = new GraphThreads.Thread(
                it.workspace(), it.card().conversation(), it.card().seq());
        var told = graph.threads()
                .page(thread, List.of(it.card().number()))
                .get(it.card().number());
        assertThat(told).isNotNull();
        assertThat(told.card()).isEqualTo(it.card());
        assertThat(told.cardEntry()).isEqualTo(it.entry());
        assertThat(graph.glimpse().nodesOf(thread, it.card().number())).isEqualTo(1);
        assertThat(graph.glimpse().replies(thread)).contains(it.card().number());
    }

    private void isTold(CommentTallyState it) {
        var thread = new GraphThreads.Thread(it.workspace(), it.conversation(), it.seq());
        var told = graph.threads().page(thread, List.of(it.number())).get(it.number());
        assertThat(told).isNotNull();
        assertThat(told.tally()).isEqualTo(it.tally());
        assertThat(graph.glimpse().reacted(thread, it.number()))
                .isEqualTo(people(it.tally().reactions()));
    }

    private Told<MessageCard, MessageTally> message(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        Told<MessageCard, MessageTally> told =
                graph.timelines().page(workspace, conversation, List.of(seq)).get(seq);
        if (told == null) {
            throw new AssertionError("the graph has no message " + conversation + " " + seq);
        }
        return told;
    }

    private static Set<PersonId> people(List<Reacted> reactions) {
        return reactions.stream()
                .flatMap(reaction -> reaction.people().stream())
                .collect(Collectors.toSet());
    }

    private void isIndexed(WorkspaceId workspace, Recorded recorded) {
        Map<Findable, RealSearch.Held> expected = new HashMap<>();
        recorded.search().forEach((what, document) -> expected.put(what, RealSearch.Held.of(document)));
        if (expected.isEmpty()) {
            return;
        }
        Map<Findable, RealSearch.Held> held = search.held(workspace);
        held.keySet().retainAll(expected.keySet());
        assertThat(held).as("the search index").isEqualTo(expected);
    }

    private void bytesAreThere(WorkspaceId workspace, SteppedNode node) {
        Set<String> rows = new TreeSet<>(node.rows()
                .sql()
                .list(
                        "select id::text as id from file where removed_at is null",
                        row -> workspace + "/" + row.getString("id")));
        assertThat(blobs.list(BlobKey.prefix(workspace), "", 1000))
                .as("the bytes in S3")
                .extracting(BlobKey::value)
                .containsExactlyElementsOf(rows);
    }
}
