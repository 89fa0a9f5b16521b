/**
 * The contracts of postgres/comment, run on what is here.
 */
@NullMarked
package io.onecamp.persistence.postgres.comment;

import org.jspecify.annotations.NullMarked;
