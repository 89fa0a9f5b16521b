package io.onecamp.persistence.graph;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;

/** A graph with its ports, and what happens to it behind their back. */
public record GraphToDamage(GraphWriter writer, GraphTimelines timelines, GraphCopies copies, GraphDamage damage) {}
