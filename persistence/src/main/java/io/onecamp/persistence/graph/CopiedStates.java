package io.onecamp.persistence.graph;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.persistence.json.DomainJson;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a graph back into the state that it should be. */
public final class CopiedStates {
    private CopiedStates() {}

    /**
     * A part as it was found.
     *
     * @param value as it stands there; absent where there is a guard or an edge, but no value
     */
    public static PartCopy part(NodeKey key, Part.Name name, Found found) {
        EntryId entry = new EntryId(found.entry());
        String value = found.value();
        return new PartCopy(entry, value == null ? Optional.empty() : state(key, name, entry, value), found.edges());
    }

    /** What was found of a part. */
    public record Found(long entry, @Nullable String value, Set<String> edges) {
        /** Whether there is anything of it at all. */
        public boolean isThere() {
            return value != null || entry != 0 || !edges.isEmpty();
        }
    }

    private static Optional<NodeState> state(NodeKey key, Part.Name name, EntryId entry, String value) {
        Part part = new Part(key.text(), name);
        if (value.equals(NodeState.Nothing.VALUE)) {
            return Optional.of(new NodeState.Nothing(key.workspace(), entry, part));
        }
        try {
            return Optional.of(read(key, name, entry, value)).filter(state -> isOf(part, state));
        } catch (RuntimeException e) {
            // Not JSON, or not of this kind, or with something missing that makes its key: damaged from outside.
            return Optional.empty();
        }
    }

    /** Whether a card says of itself that it belongs where it was found, and knows its edges. */
    private static boolean isOf(Part part, NodeState state) {
        return state.part().equals(part) && state.edges().size() >= 0;
    }

    private static NodeState read(NodeKey key, Part.Name name, EntryId entry, String value) {
        return switch (name) {
            case PERSON -> new NodeState.PersonState(key.workspace(), entry, DomainJson.read(value, PersonCard.class));
            case CONVERSATION ->
                new NodeState.ConversationState(key.workspace(), entry, DomainJson.read(value, ConversationCard.class));
            case CARD -> new NodeState.CardState(key.workspace(), entry, DomainJson.read(value, MessageCard.class));
            case FILE -> new NodeState.FileState(key.workspace(), entry, DomainJson.read(value, FileCard.class));
            case COMMENT_CARD ->
                new NodeState.CommentCardState(key.workspace(), entry, DomainJson.read(value, CommentCard.class));
            case TALLY -> tally((NodeKey.OfMessage) key, entry, value);
            case COMMENT_TALLY -> tally((NodeKey.OfComment) key, entry, value);
        };
    }

    private static NodeState tally(NodeKey.OfMessage key, EntryId entry, String value) {
        return new NodeState.TallyState(
                key.workspace(), entry, key.conversation(), key.seq(), DomainJson.read(value, MessageTally.class));
    }

    private static NodeState tally(NodeKey.OfComment key, EntryId entry, String value) {
        return new NodeState.CommentTallyState(
                key.workspace(),
                entry,
                key.conversation(),
                key.seq(),
                key.number(),
                DomainJson.read(value, CommentTally.class));
    }
}
