/**
 * Heads of messages in PostgreSQL, and the questions a timeline asks of them.
 */
@NullMarked
package io.onecamp.persistence.postgres.message;

import org.jspecify.annotations.NullMarked;
