package io.onecamp.domain.graph;

import io.onecamp.domain.file.Attachment;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.reaction.Reacted;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which edges belong to which state: what a writer must have made and a comparison must find. */
final class StateEdges {
    private StateEdges() {}

    static Set<String> of(NodeState state) {
        return switch (state) {
            case NodeState.PersonState it -> Set.of();
            case NodeState.FileState it -> Set.of();
            case NodeState.Nothing it -> Set.of();
            case NodeState.ConversationState it ->
                people("participant", it.workspace(), it.card().participants());
            case NodeState.CardState it -> message(it);
            case NodeState.TallyState it ->
                people("reacted", it.workspace(), named(it.tally().reactions()));
            case NodeState.CommentCardState it ->
                Set.of(
                        "author " + person(it.workspace(), it.card().author()),
                        "message "
                                + NodeState.messageKey(
                                        it.workspace(),
                                        it.card().conversation(),
                                        it.card().seq()));
            case NodeState.CommentTallyState it ->
                people("reacted", it.workspace(), named(it.tally().reactions()));
        };
    }

    private static Set<String> message(NodeState.CardState it) {
        Set<String> edges = new HashSet<>();
        edges.add("author " + person(it.workspace(), it.card().author()));
        edges.add("conversation " + conversation(it.workspace(), it.card().conversation()));
        for (Attachment attachment : it.card().attachments()) {
            edges.add("attachment " + it.workspace() + "/" + attachment.id());
        }
        return edges;
    }

    private static Set<String> people(String name, WorkspaceId workspace, Collection<PersonId> people) {
        return people.stream()
                .map(person -> name + " " + person(workspace, person))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<PersonId> named(List<Reacted> reactions) {
        return reactions.stream()
                .flatMap(reaction -> reaction.people().stream())
                .toList();
    }

    private static String person(WorkspaceId workspace, PersonId person) {
        return workspace + "/" + person;
    }

    private static String conversation(WorkspaceId workspace, ConversationId conversation) {
        return workspace + "/" + conversation;
    }
}
