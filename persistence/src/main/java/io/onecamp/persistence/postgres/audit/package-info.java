/** Rows of what was done to the installation. */
@NullMarked
package io.onecamp.persistence.postgres.audit;

import org.jspecify.annotations.NullMarked;
