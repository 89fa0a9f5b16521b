/**
 * Four ways to ask one question of the same data: a page of a conversation with all that belongs to it.
 */
@NullMarked
package io.onecamp.bench.ways;

import org.jspecify.annotations.NullMarked;
