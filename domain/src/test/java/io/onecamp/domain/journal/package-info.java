/**
 * What every journal must keep, and the clock.
 */
@NullMarked
package io.onecamp.domain.journal;

import org.jspecify.annotations.NullMarked;
