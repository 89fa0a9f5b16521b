/** Counting requests, and handing the metrics to a monitoring system. What is measured elsewhere belongs to those who do it. */
@NullMarked
package io.onecamp.web.meter;

import org.jspecify.annotations.NullMarked;
