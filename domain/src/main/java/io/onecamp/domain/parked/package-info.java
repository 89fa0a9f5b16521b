/**
 * What a store refused for good and what an operator does about it: look, send again, or discard. How entries come to be
 * refused, held and parked is persistence's affair.
 */
@NullMarked
package io.onecamp.domain.parked;

import org.jspecify.annotations.NullMarked;
