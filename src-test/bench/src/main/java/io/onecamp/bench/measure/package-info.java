/**
 * Clients that repeat a piece of work, closed loop or open loop, and what came of it. Knows nothing of what is measured.
 */
@NullMarked
package io.onecamp.bench.measure;

import org.jspecify.annotations.NullMarked;
