/**
 * The contracts of postgres/reaction, run on what is here.
 */
@NullMarked
package io.onecamp.persistence.postgres.reaction;

import org.jspecify.annotations.NullMarked;
