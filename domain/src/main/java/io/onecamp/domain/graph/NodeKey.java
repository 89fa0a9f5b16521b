package io.onecamp.domain.graph;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Stream;

/** A node's computed key, taken apart: what it is the key of, and under whose lock it is written. */
public sealed interface NodeKey {
    WorkspaceId workspace();

    NodeKind kind();

    /** The aggregate whose lock is held while anything about this node is decided. */
    Stream stream();

    /** The key as it stands in the graph. */
    String text();

    /** A person's. */
    record OfPerson(WorkspaceId workspace, PersonId person) implements NodeKey {
        @Override
        public NodeKind kind() {
            return NodeKind.PERSON;
        }

        @Override
        public Stream stream() {
            return Stream.of(person);
        }

        @Override
        public String text() {
            return workspace + "/" + person;
        }
    }

    /** A conversation's. */
    record OfConversation(WorkspaceId workspace, ConversationId conversation) implements NodeKey {
        @Override
        public NodeKind kind() {
            return NodeKind.CONVERSATION;
        }

        @Override
        public Stream stream() {
            return Stream.of(conversation);
        }

        @Override
        public String text() {
            return workspace + "/" + conversation;
        }
    }

    /** A message's. */
    record OfMessage(WorkspaceId workspace, ConversationId conversation, Seq seq) implements NodeKey {
        @Override
        public NodeKind kind() {
            return NodeKind.MESSAGE;
        }

        @Override
        public Stream stream() {
            return Stream.of(conversation);
        }

        @Override
        public String text() {
            return NodeState.messageKey(workspace, conversation, seq);
        }
    }

    /**
     * A comment's.
     *
     * @param seq the number of the message that it comments
     */
    record OfComment(WorkspaceId workspace, ConversationId conversation, Seq seq, Seq number) implements NodeKey {
        @Override
        public NodeKind kind() {
            return NodeKind.COMMENT;
        }

        @Override
        public Stream stream() {
            return Stream.of(conversation);
        }

        @Override
        public String text() {
            return NodeState.commentKey(workspace, conversation, seq, number);
        }
    }

    /** A file's. */
    record OfFile(WorkspaceId workspace, FileId file) implements NodeKey {
        @Override
        public NodeKind kind() {
            return NodeKind.FILE;
        }

        @Override
        public Stream stream() {
            return Stream.of(file);
        }

        @Override
        public String text() {
            return workspace + "/" + file;
        }
    }

    /**
     * The key of that text.
     *
     * @throws IllegalArgumentException where no key of that kind looks like this
     */
    static NodeKey parse(NodeKind kind, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a key without a workspace");
        }
        WorkspaceId workspace = WorkspaceId.parse(text.substring(0, slash));
        String id = text.substring(slash + 1);
        return switch (kind) {
            case PERSON -> new OfPerson(workspace, PersonId.parse(id));
            case CONVERSATION -> new OfConversation(workspace, new ConversationId(id));
            case FILE -> new OfFile(workspace, FileId.parse(id));
            case MESSAGE -> message(workspace, id);
            case COMMENT -> comment(workspace, id);
        };
    }

    private static OfMessage message(WorkspaceId workspace, String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a message's key without a number");
        }
        return new OfMessage(
                workspace,
                new ConversationId(id.substring(0, colon)),
                new Seq(Long.parseLong(id.substring(colon + 1))));
    }

    private static OfComment comment(WorkspaceId workspace, String id) {
        int hash = id.lastIndexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("a comment's key without a number");
        }
        OfMessage message = message(workspace, id.substring(0, hash));
        return new OfComment(
                workspace, message.conversation(), message.seq(), new Seq(Long.parseLong(id.substring(hash + 1))));
    }
}
