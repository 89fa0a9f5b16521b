package io.onecamp.domain.drift;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.journal.Stream;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.PersonCard;

/** The whole present state of one thing, as its rows say it under its stream's lock: what an entry that mends carries. */
public sealed interface Whole {
    /** The aggregate whose lock is held. */
    Stream stream();

    /** A person. */
    record OfPerson(PersonCard card) implements Whole {
        @Override
        public Stream stream() {
            return Stream.of(card.id());
        }
    }

    /** A conversation. */
    record OfConversation(ConversationCard card) implements Whole {
        @Override
        public Stream stream() {
            return Stream.of(card.id());
        }
    }

    /** A message. */
    record OfMessage(MessageCard card, MessageTally tally) implements Whole {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A comment. */
    record OfComment(CommentCard card, CommentTally tally) implements Whole {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A file. */
    record OfFile(FileCard card) implements Whole {
        @Override
        public Stream stream() {
            return Stream.of(card.id());
        }
    }

    /** That there is no such thing, though the graph has a node of it. */
    record NoNode(NodeKind kind, String key) implements Whole {
        public static NoNode of(NodeKey key) {
            return new NoNode(key.kind(), key.text());
        }

        @Override
        public Stream stream() {
            return NodeKey.parse(kind, key).stream();
        }
    }
}
