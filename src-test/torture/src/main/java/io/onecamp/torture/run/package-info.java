/**
 * One run, from the first person to the last comparison.
 */
@NullMarked
package io.onecamp.torture.run;

import org.jspecify.annotations.NullMarked;
