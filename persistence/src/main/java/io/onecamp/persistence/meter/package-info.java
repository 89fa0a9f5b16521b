/** Counting and measuring, by Micrometer, and telling it to Prometheus. What is counted belongs to those who do it. */
@NullMarked
package io.onecamp.persistence.meter;

import org.jspecify.annotations.NullMarked;
