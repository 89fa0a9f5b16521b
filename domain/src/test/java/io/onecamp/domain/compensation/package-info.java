/** Contracts of effects before the commit. */
@NullMarked
package io.onecamp.domain.compensation;

import org.jspecify.annotations.NullMarked;
