/** The audit's contract on PostgreSQL. */
@NullMarked
package io.onecamp.persistence.postgres.audit;

import org.jspecify.annotations.NullMarked;
