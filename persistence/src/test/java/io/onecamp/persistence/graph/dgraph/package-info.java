/** The graph's contract on a real Dgraph, and what is true of Dgraph only. */
@NullMarked
package io.onecamp.persistence.graph.dgraph;

import org.jspecify.annotations.NullMarked;
