/**
 * The installation that is measured, the machine it is on, and the versions of everything.
 */
@NullMarked
package io.onecamp.bench.place;

import org.jspecify.annotations.NullMarked;
