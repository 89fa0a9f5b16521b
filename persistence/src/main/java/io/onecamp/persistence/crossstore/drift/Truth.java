package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about one node.
 *
 * @param place of its row in the order in which rows are gone through
 * @param head equal at two looks where nothing was decided in between
 * @param whole its present state; empty where the journal lacks the entry that tells it
 * @param states the same, by parts, each with its entry; 0 where the rows do not tell which
 */
record Truth(NodeKey key, String place, Object head, Optional<Whole> whole, List<NodeState> states) {}
