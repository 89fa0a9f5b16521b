/**
 * Comparing the stores with what decides, and mending what differs: what is asked for, how far it is, and what was
 * found. How each store is read belongs to its own ports.
 */
@NullMarked
package io.onecamp.domain.drift;

import org.jspecify.annotations.NullMarked;
