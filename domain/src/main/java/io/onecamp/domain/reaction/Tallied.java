package io.onecamp.domain.reaction;

import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageTally;
import java.util.List;

/**
 * Something one can react to, where it stands, and all that others have added to it: what an entry carries that changes
 * a tally and nothing else. Decided by: PostgreSQL heads, under the conversation's lock.
 */
public sealed interface Tallied {
    ConversationId conversation();

    List<Reacted> reactions();

    /** A message's tally. */
    record OfMessage(MessageId message, ConversationId conversation, Seq seq, MessageTally tally) implements Tallied {
        @Override
        public List<Reacted> reactions() {
            return tally.reactions();
        }
    }

    /**
     * A comment's tally.
     *
     * @param seq the number of the message that it comments
     * @param number its own number under that message
     */
    record OfComment(
            CommentId comment, MessageId message, ConversationId conversation, Seq seq, Seq number, CommentTally tally)
            implements Tallied {
        @Override
        public List<Reacted> reactions() {
            return tally.reactions();
        }
    }
}
