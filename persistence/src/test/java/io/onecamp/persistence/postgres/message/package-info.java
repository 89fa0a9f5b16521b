/**
 * The contracts of postgres/message, run on what is here.
 */
@NullMarked
package io.onecamp.persistence.postgres.message;

import org.jspecify.annotations.NullMarked;
