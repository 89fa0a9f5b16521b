/**
 * What was acknowledged, what was seen, and whether the two agree. Knows no network and no process.
 */
@NullMarked
package io.onecamp.torture.history;

import org.jspecify.annotations.NullMarked;
