package io.onecamp.domain.journal;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.reaction.Tallied;

/**
 * Something that happened. Carries the whole state of what it touches, never a difference, so that replaying it twice,
 * late or out of order is harmless. Closed: a new kind does not compile until its stores, its stream and its payload
 * are decided.
 */
public sealed interface Change {
    /** The aggregate whose lock is held while this is appended. */
    Stream stream();

    /** A person was registered. */
    record PersonRegistered(PersonCard person) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(person.id());
        }
    }

    /** A person's profile, role or standing changed. */
    record PersonChanged(PersonCard person) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(person.id());
        }
    }

    /** A session ended: its tokens and sockets die. */
    record SessionEnded(PersonId person, SessionId session) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(person);
        }
    }

    /** Somebody read up to a number; belongs to the person, so that reading never locks a conversation. */
    record ConversationRead(PersonId person, ConversationId conversation, Seq seq) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(person);
        }
    }

    /** A direct or group conversation was opened. */
    record ConversationOpened(ConversationCard conversation) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(conversation.id());
        }
    }

    /** A message was posted; it has no tally yet. */
    record MessagePosted(MessageCard card) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A message's text was changed. The tally stands beside it for those who render the whole message. */
    record MessageEdited(MessageCard card, MessageTally tally) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A message was deleted: number, author, times and what others added remain. */
    record MessageDeleted(MessageCard card, MessageTally tally) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /**
     * An operator withdrew a message that a store refused for good: number, author, times and what others added remain,
     * and what it said is its author's to see.
     */
    record MessageWithdrawn(MessageCard card, MessageTally tally) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A message's thread was marked as resolved. */
    record MessageResolved(Tallied.OfMessage message) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(message.conversation());
        }
    }

    /** A message's thread is open again. */
    record MessageReopened(Tallied.OfMessage message) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(message.conversation());
        }
    }

    /** Somebody reacted to a message or a comment, which has this tally now. */
    record ReactionAdded(Tallied target, PersonId person, String emoji) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(target.conversation());
        }
    }

    /** Somebody took a reaction back; the message or comment has this tally now. */
    record ReactionRemoved(Tallied target, PersonId person, String emoji) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(target.conversation());
        }
    }

    /** A comment was posted; it has no tally yet, and its message has this one now. */
    record CommentPosted(CommentCard card, MessageTally message) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A comment's text was changed. The tally stands beside it for those who render the whole comment. */
    record CommentEdited(CommentCard card, CommentTally tally) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A comment was deleted: number, author, times and its tally remain. Its message has this tally now. */
    record CommentDeleted(CommentCard card, CommentTally tally, MessageTally message) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** An operator withdrew a comment that a store refused for good. Its message has this tally now. */
    record CommentWithdrawn(CommentCard card, CommentTally tally, MessageTally message) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(card.conversation());
        }
    }

    /** A file's bytes have come and are kept. */
    record FileUploaded(FileCard file) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(file.id());
        }
    }

    /** A file that no message carried was removed. */
    record FileRemoved(FileCard file) implements Change {
        @Override
        public Stream stream() {
            return Stream.of(file.id());
        }
    }

    /**
     * A copy in another store was found to differ and is made equal to what decides. Nothing changed for anybody: heads,
     * numbers and what people see are as before, and nobody is told.
     */
    record Mended(Whole whole) implements Change {
        @Override
        public Stream stream() {
            return whole.stream();
        }
    }
}
