/**
 * Reactions in PostgreSQL: one row for each person, target and emoji.
 */
@NullMarked
package io.onecamp.persistence.postgres.reaction;

import org.jspecify.annotations.NullMarked;
