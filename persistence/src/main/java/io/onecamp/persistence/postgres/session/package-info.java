/**
 * Sessions, refresh tokens, tickets and signing keys in PostgreSQL: hashed or sealed, never in clear.
 */
@NullMarked
package io.onecamp.persistence.postgres.session;

import org.jspecify.annotations.NullMarked;
