package io.onecamp.domain.graph;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.PersonCard;
import java.util.Set;

/**
 * The whole state of one separately written part of one node of the graph, as of one journal entry. Applying states is
 * guarded by that entry: an adapter keeps what it has where it already holds this entry or a newer one, so any order,
 * any repetition and any mixture of batches gives the same graph.
 */
public sealed interface NodeState {
    WorkspaceId workspace();

    /** The newest entry this state includes: the guard. */
    EntryId entry();

    /** Names the guarded part: two states with the same part replace each other, the newer entry wins. */
    Part part();

    /** What the part holds, whatever the entry: its card or tally. */
    Object value();

    /** The edges that belong to the part, as {@code <name> <key of the node at the end>}. */
    default Set<String> edges() {
        return StateEdges.of(this);
    }

    /**
     * A separately guarded part of a node.
     *
     * @param node the node's computed key, unique in the graph
     * @param name which part of it
     */
    record Part(String node, Name name) {
        /** The kinds of part. A message's node has two, and a comment's, so that a reaction and an edit do not wait for each other. */
        public enum Name {
            PERSON,
            CONVERSATION,
            CARD,
            TALLY,
            COMMENT_CARD,
            COMMENT_TALLY,
            FILE
        }
    }

    /** A person's node. */
    record PersonState(WorkspaceId workspace, EntryId entry, PersonCard card) implements NodeState {
        @Override
        public Object value() {
            return card;
        }

        @Override
        public Part part() {
            return new Part(workspace + "/" + card.id(), Part.Name.PERSON);
        }
    }

    /** A conversation's node, with an edge to each participant. */
    record ConversationState(WorkspaceId workspace, EntryId entry, ConversationCard card) implements NodeState {
        @Override
        public Object value() {
            return card;
        }

        @Override
        public Part part() {
            return new Part(workspace + "/" + card.id(), Part.Name.CONVERSATION);
        }
    }

    /** A message's card, with edges to its author, its conversation and its attachments. A deleted message's card is its tombstone. */
    record CardState(WorkspaceId workspace, EntryId entry, MessageCard card) implements NodeState {
        @Override
        public Object value() {
            return card;
        }

        @Override
        public Part part() {
            return new Part(messageKey(workspace, card.conversation(), card.seq()), Part.Name.CARD);
        }
    }

    /** A message's tally, with an edge to each person it names. */
    record TallyState(WorkspaceId workspace, EntryId entry, ConversationId conversation, Seq seq, MessageTally tally)
            implements NodeState {
        @Override
        public Object value() {
            return tally;
        }

        @Override
        public Part part() {
            return new Part(messageKey(workspace, conversation, seq), Part.Name.TALLY);
        }
    }

    /** A file's node. A removed file's card is its tombstone. */
    record FileState(WorkspaceId workspace, EntryId entry, FileCard card) implements NodeState {
        @Override
        public Object value() {
            return card;
        }

        @Override
        public Part part() {
            return new Part(workspace + "/" + card.id(), Part.Name.FILE);
        }
    }

    /** A comment's card, with edges to its author and to the message that it comments. */
    record CommentCardState(WorkspaceId workspace, EntryId entry, CommentCard card) implements NodeState {
        @Override
        public Object value() {
            return card;
        }

        @Override
        public Part part() {
            return new Part(
                    commentKey(workspace, card.conversation(), card.seq(), card.number()), Part.Name.COMMENT_CARD);
        }
    }

    /**
     * A comment's tally, with an edge to each person it names.
     *
     * @param seq the number of the message that it comments
     */
    record CommentTallyState(
            WorkspaceId workspace, EntryId entry, ConversationId conversation, Seq seq, Seq number, CommentTally tally)
            implements NodeState {
        @Override
        public Object value() {
            return tally;
        }

        @Override
        public Part part() {
            return new Part(commentKey(workspace, conversation, seq, number), Part.Name.COMMENT_TALLY);
        }
    }

    /**
     * That there is nothing: what is written over a part that nobody ever decided. A tombstone, because what is deleted
     * would take an older state that arrives late.
     */
    record Nothing(WorkspaceId workspace, EntryId entry, Part part) implements NodeState {
        /** What stands in the graph in place of a card or tally. */
        public static final String VALUE = "";

        @Override
        public Object value() {
            return VALUE;
        }
    }

    /** A message's computed key, {@code <workspace>/<conversation>:<seq>}: a page asks for its keys, not for an edge list. */
    static String messageKey(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return workspace + "/" + conversation + ":" + seq.value();
    }

    /** A comment's computed key, its message's followed by {@code #<number>}. */
    static String commentKey(WorkspaceId workspace, ConversationId conversation, Seq seq, Seq number) {
        return messageKey(workspace, conversation, seq) + "#" + number.value();
    }
}
