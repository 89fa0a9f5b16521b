/** What the tests of both graphs share. What is true of one of them only is in its own package. */
@NullMarked
package io.onecamp.persistence.graph;

import org.jspecify.annotations.NullMarked;
