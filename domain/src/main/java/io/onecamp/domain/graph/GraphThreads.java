package io.onecamp.domain.graph;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import java.util.List;
import java.util.Map;

/** Reads the comments of one message. Decided by: PostgreSQL heads; told by: the graph. */
public interface GraphThreads {
    /**
     * The cards that the graph holds of these numbers. A number whose card is not there is missing from the answer.
     *
     * @param numbers at most 200
     * @throws GraphUnavailable where the graph does not answer in time
     */
    Map<Seq, Content<CommentCard>> cards(Thread thread, List<Seq> numbers);

    /**
     * All that the graph holds of these numbers, in one question.
     *
     * @param numbers at most 200
     * @throws GraphUnavailable where the graph does not answer in time
     */
    Map<Seq, Told<CommentCard, CommentTally>> page(Thread thread, List<Seq> numbers);

    /**
     * The comments of one message.
     *
     * @param seq the message's number
     */
    record Thread(WorkspaceId workspace, ConversationId conversation, Seq seq) {}
}
