/**
 * The benchmarks themselves: what is measured, in which order, under which load.
 */
@NullMarked
package io.onecamp.bench.run;

import org.jspecify.annotations.NullMarked;
