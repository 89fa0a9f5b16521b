/**
 * What everyone who tells what happened must keep.
 */
@NullMarked
package io.onecamp.domain.live;

import org.jspecify.annotations.NullMarked;
