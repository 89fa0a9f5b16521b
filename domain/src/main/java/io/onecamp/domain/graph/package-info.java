/**
 * States of the graph's nodes and the ports through which they are written and read. No vendor's type appears here.
 */
@NullMarked
package io.onecamp.domain.graph;

import org.jspecify.annotations.NullMarked;
