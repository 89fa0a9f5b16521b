/** Faults for tests to put before a graph, and tests of the layers. */
@NullMarked
package io.onecamp.persistence.layer;

import org.jspecify.annotations.NullMarked;
