/**
 * The workspace's row in PostgreSQL.
 */
@NullMarked
package io.onecamp.persistence.postgres.workspace;

import org.jspecify.annotations.NullMarked;
