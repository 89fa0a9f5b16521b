package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.FileState;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageTally.Reacted;
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

    /** One edge to a person, with the state that owns it. */
    record Edge<S extends NodeState>(S from, PersonId person) {}

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

    List<Edge<TallyState>> reacted() {
        return all(TallyState.class).stream()
                .flatMap(state -> reacted(state).map(person -> new Edge<>(state, person)))
                .toList();
    }

    private static Stream<PersonId> reacted(TallyState state) {
        return state.tally().reactions().stream()
                .map(Reacted::people)
                .flatMap(List::stream)
                .distinct();
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
            case FileState it -> files.add(new FileNode(it.workspace(), it.card().id()));
            case TallyState it -> reacted(it).forEach(person -> people.add(new Person(it.workspace(), person)));
        }
    }
}
