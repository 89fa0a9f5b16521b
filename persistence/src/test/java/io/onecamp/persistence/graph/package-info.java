/** What tests of both graphs share. */
@NullMarked
package io.onecamp.persistence.graph;

import org.jspecify.annotations.NullMarked;
