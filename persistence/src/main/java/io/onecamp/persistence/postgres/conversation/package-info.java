/**
 * Conversations, their people and read positions in PostgreSQL.
 */
@NullMarked
package io.onecamp.persistence.postgres.conversation;

import org.jspecify.annotations.NullMarked;
