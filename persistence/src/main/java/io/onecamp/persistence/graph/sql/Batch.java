package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.CommentCardState;
import io.onecamp.domain.graph.NodeState.CommentTallyState;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.FileState;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.reaction.Reacted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The states of one request by table, and the keys of all nodes that they are or point to. Everything in the order of
 * its key: transactions that touch the same rows take them in the same order, so none waits in a circle.
 */
final class Batch {
    private final List<NodeState> sorted;
    private final SortedSet<Person> people = new TreeSet<>(
            Comparator.comparing((Person p) -> p.workspace().toString()).thenComparing(p -> p.id().toString()));
    private final SortedSet<Conversation> conversations = new TreeSet<>(
            Comparator.comparing((Conversation c) -> c.workspace().toString()).thenComparing(c -> c.id().value()));

    private final SortedSet<FileNode> files = new TreeSet<>(
            Comparator.comparing((FileNode f) -> f.workspace().toString()).thenComparing(f -> f.id().toString()));

    Batch(List<NodeState> states) {
        List<NodeState> byKey = new ArrayList<>(states);
        byKey.sort(Comparator.comparing(state -> state.part().node()));
        this.sorted = byKey;
        states.forEach(this::note);
    }

    record Person(WorkspaceId workspace, PersonId id) {}

    record FileNode(WorkspaceId workspace, FileId id) {}

    record Conversation(WorkspaceId workspace, ConversationId id) {}

    /** One edge to a person, with what owns it. */
    record Edge<S>(S from, PersonId person) {}

    /** The row of a message's card, or of a comment's. */
    record Card(Key key, EntryId entry, PersonId author, Object card) {}

    /** The row of a message's tally, or of a comment's, and whom it names. */
    record Tally(Key key, EntryId entry, Object tally, List<PersonId> people) {
        static Tally of(Key key, EntryId entry, Object tally, List<Reacted> reactions) {
            return new Tally(
                    key,
                    entry,
                    tally,
                    reactions.stream()
                            .flatMap(reacted -> reacted.people().stream())
                            .distinct()
                            .toList());
        }
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    List<Conversation> conversations() {
        return List.copyOf(conversations);
    }

    List<FileNode> files() {
        return List.copyOf(files);
    }

    <S extends NodeState> List<S> all(Class<S> kind) {
        return sorted.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Edge<ConversationState>> participants() {
        return all(ConversationState.class).stream()
                .flatMap(state -> state.card().participants().stream().map(person -> new Edge<>(state, person)))
                .toList();
    }

    List<Card> cards() {
        return sorted.stream().flatMap(Batch::card).toList();
    }

    List<Tally> tallies() {
        return sorted.stream().flatMap(Batch::tally).toList();
    }

    List<Edge<Tally>> reacted() {
        return tallies().stream()
                .flatMap(tally -> tally.people().stream().map(person -> new Edge<>(tally, person)))
                .toList();
    }

    private static Stream<Card> card(NodeState state) {
        return switch (state) {
            case CardState it ->
                Stream.of(new Card(
                        Key.message(
                                it.workspace(),
                                it.card().conversation(),
                                it.card().seq()),
                        it.entry(),
                        it.card().author(),
                        it.card()));
            case CommentCardState it ->
                Stream.of(new Card(
                        new Key(
                                it.workspace(),
                                it.card().conversation(),
                                it.card().seq(),
                                it.card().number()),
                        it.entry(),
                        it.card().author(),
                        it.card()));
            default -> Stream.empty();
        };
    }

    private static Stream<Tally> tally(NodeState state) {
        return switch (state) {
            case TallyState it ->
                Stream.of(Tally.of(
                        Key.message(it.workspace(), it.conversation(), it.seq()),
                        it.entry(),
                        it.tally(),
                        it.tally().reactions()));
            case CommentTallyState it ->
                Stream.of(Tally.of(
                        new Key(it.workspace(), it.conversation(), it.seq(), it.number()),
                        it.entry(),
                        it.tally(),
                        it.tally().reactions()));
            default -> Stream.empty();
        };
    }

    private void note(NodeState state) {
        switch (state) {
            case PersonState it ->
                people.add(new Person(it.workspace(), it.card().id()));
            case ConversationState it -> {
                conversations.add(new Conversation(it.workspace(), it.card().id()));
                it.card().participants().forEach(person -> people.add(new Person(it.workspace(), person)));
            }
            case CardState it -> {
                conversations.add(new Conversation(it.workspace(), it.card().conversation()));
                people.add(new Person(it.workspace(), it.card().author()));
                it.card().attachments().forEach(file -> files.add(new FileNode(it.workspace(), file.id())));
            }
            case FileState it ->
                files.add(new FileNode(it.workspace(), it.card().id()));
            case CommentCardState it -> {
                conversations.add(new Conversation(it.workspace(), it.card().conversation()));
                people.add(new Person(it.workspace(), it.card().author()));
            }
            // Its own row is all there is of it.
            case NodeState.Nothing it -> {}
            case TallyState it -> noteReacted(it);
            case CommentTallyState it -> noteReacted(it);
        }
    }

    private void noteReacted(NodeState state) {
        tally(state)
                .flatMap(tally -> tally.people().stream())
                .forEach(person -> people.add(new Person(state.workspace(), person)));
    }
}
