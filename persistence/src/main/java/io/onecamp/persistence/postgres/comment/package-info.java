/**
 * Heads of comments in PostgreSQL, and the questions a thread asks of them.
 */
@NullMarked
package io.onecamp.persistence.postgres.comment;

import org.jspecify.annotations.NullMarked;
