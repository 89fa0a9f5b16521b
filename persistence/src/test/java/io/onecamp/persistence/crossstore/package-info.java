/**
 * The seam under test: its contracts, and scripts that take it apart at named steps.
 */
@NullMarked
package io.onecamp.persistence.crossstore;

import org.jspecify.annotations.NullMarked;
