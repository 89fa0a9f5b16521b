package io.onecamp.domain.graph;

/** Everything that every graph must keep: the sum of the small contracts. */
public interface GraphContract
        extends GraphRoundTripContract,
                GraphPageContract,
                GraphEdgeContract,
                GraphFileContract,
                GraphOrderContract,
                GraphRaceContract,
                GraphThreadContract,
                GraphThreadOrderContract,
                GraphQuestionContract,
                GraphCopiesContract {}
