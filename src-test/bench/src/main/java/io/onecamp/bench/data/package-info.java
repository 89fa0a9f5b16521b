/**
 * The generated data set, and the bulk road by which it gets into each store.
 */
@NullMarked
package io.onecamp.bench.data;

import org.jspecify.annotations.NullMarked;
