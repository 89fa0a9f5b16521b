/**
 * People and their passwords' hashes in PostgreSQL.
 */
@NullMarked
package io.onecamp.persistence.postgres.person;

import org.jspecify.annotations.NullMarked;
