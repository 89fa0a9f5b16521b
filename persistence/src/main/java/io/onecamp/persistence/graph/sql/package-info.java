/**
 * The graph in a PostgreSQL database of its own, over connections of its own; nothing here joins the main transaction.
 */
@NullMarked
package io.onecamp.persistence.graph.sql;

import org.jspecify.annotations.NullMarked;
