/**
 * The clock's contract.
 */
@NullMarked
package io.onecamp.persistence.clock;

import org.jspecify.annotations.NullMarked;
