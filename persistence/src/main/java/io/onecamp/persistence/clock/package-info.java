/**
 * The clock that every other class asks.
 */
@NullMarked
package io.onecamp.persistence.clock;

import org.jspecify.annotations.NullMarked;
