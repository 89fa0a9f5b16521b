package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.id.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What was decided, as nodes, whatever their kind. */
@ApplicationScoped
public class Truths {
    private SaidTruths said;
    private OtherTruths others;

    Truths() {}

    @Inject
    public Truths(SaidTruths said, OtherTruths others) {
        this.said = said;
        this.others = others;
    }

    /**
     * The next stretch of rows, in the order of their primary key.
     *
     * @param place of the last row of the stretch before; empty for the beginning
     */
    List<Truth> page(NodeKind kind, WorkspaceId workspace, String place, int limit) {
        return switch (kind) {
            case MESSAGE -> said.messages(workspace, place, limit);
            case COMMENT -> said.comments(workspace, place, limit);
            case PERSON -> others.people(workspace, place, limit);
            case CONVERSATION -> others.conversations(workspace, place, limit);
            case FILE -> others.files(workspace, place, limit);
        };
    }

    /** Those of these keys that were decided, in no order; all keys are of that kind. */
    List<Truth> of(NodeKind kind, WorkspaceId workspace, List<NodeKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return switch (kind) {
            case MESSAGE ->
                said.messages(
                        workspace,
                        keys.stream().map(NodeKey.OfMessage.class::cast).toList());
            case COMMENT ->
                said.comments(
                        workspace,
                        keys.stream().map(NodeKey.OfComment.class::cast).toList());
            case PERSON ->
                others.people(
                        workspace,
                        keys.stream().map(NodeKey.OfPerson.class::cast).toList());
            case CONVERSATION ->
                others.conversations(
                        workspace,
                        keys.stream().map(NodeKey.OfConversation.class::cast).toList());
            case FILE ->
                others.files(
                        workspace, keys.stream().map(NodeKey.OfFile.class::cast).toList());
        };
    }

    long count(NodeKind kind, WorkspaceId workspace) {
        return others.count(kind, workspace);
    }
}
