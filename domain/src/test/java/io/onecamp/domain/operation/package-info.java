/**
 * What everything that remembers and settles operations must keep.
 */
@NullMarked
package io.onecamp.domain.operation;

import org.jspecify.annotations.NullMarked;
