package io.onecamp.domain.graph;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;
import java.util.Map;

/** Reads what was said. Decided by: PostgreSQL heads; told by: the graph. */
public interface GraphTimelines {
    /**
     * The cards and tallies that the graph holds of these numbers. A number whose card is not there is missing from
     * the answer; the cost is the page's, whatever the conversation's length.
     *
     * @param numbers at most 200
     * @throws GraphUnavailable where the graph does not answer in time
     */
    Map<Seq, Told> page(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers);
}
