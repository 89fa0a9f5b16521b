package io.onecamp.domain.graph;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import java.util.List;
import java.util.Map;

/** Reads what was said. Decided by: PostgreSQL heads; told by: the graph. */
public interface GraphTimelines {
    /**
     * The cards that the graph holds of these numbers: what a reader needs who has the heads already. A number whose
     * card is not there is missing from the answer; the cost is the page's, whatever the conversation's length.
     *
     * @param numbers at most 200
     * @throws GraphUnavailable where the graph does not answer in time
     */
    Map<Seq, Content<MessageCard>> cards(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers);

    /**
     * All that the graph holds of these numbers, in one question: text, author, reactions grouped by emoji with their
     * people, the size of the thread, and the people by their edges.
     *
     * @param numbers at most 200
     * @throws GraphUnavailable where the graph does not answer in time
     */
    Map<Seq, Told<MessageCard, MessageTally>> page(
            WorkspaceId workspace, ConversationId conversation, List<Seq> numbers);
}
