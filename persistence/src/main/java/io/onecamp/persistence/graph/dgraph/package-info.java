/**
 * The graph in Dgraph: its client, schema and queries. Only this package knows the client's types.
 */
@NullMarked
package io.onecamp.persistence.graph.dgraph;

import org.jspecify.annotations.NullMarked;
