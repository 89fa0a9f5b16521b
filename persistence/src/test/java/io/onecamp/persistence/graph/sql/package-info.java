/** The graph's contract on a real PostgreSQL, and what is true of it only. */
@NullMarked
package io.onecamp.persistence.graph.sql;

import org.jspecify.annotations.NullMarked;
