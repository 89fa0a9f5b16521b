/**
 * The contracts of postgres/session, run on what is here.
 */
@NullMarked
package io.onecamp.persistence.postgres.session;

import org.jspecify.annotations.NullMarked;
