/**
 * Tests of what reading does with what it is told.
 */
@NullMarked
package io.onecamp.ejb.message;

import org.jspecify.annotations.NullMarked;
