package io.onecamp.persistence.graph.dgraph;

import io.onecamp.domain.graph.NodeState.Part;

/**
 * Where a part is kept: the kind of its node, and the predicates of its value and of its guard.
 *
 * @param kind prefix of the node's predicates; {@code <kind>.key} finds the node
 */
record Predicates(String kind, String value, String entry) {
    static Predicates of(Part.Name part) {
        return switch (part) {
            case PERSON -> new Predicates("person", "person.card", "person.entry");
            case CONVERSATION -> new Predicates("conversation", "conversation.card", "conversation.entry");
            case CARD -> new Predicates("message", "message.card", "message.card_entry");
            case FILE -> new Predicates("file", "file.card", "file.entry");
            case TALLY -> new Predicates("message", "message.tally", "message.tally_entry");
            case COMMENT_CARD -> new Predicates("comment", "comment.card", "comment.card_entry");
            case COMMENT_TALLY -> new Predicates("comment", "comment.tally", "comment.tally_entry");
        };
    }
}
