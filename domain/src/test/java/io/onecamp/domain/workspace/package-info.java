/**
 * What every store of the workspace must keep.
 */
@NullMarked
package io.onecamp.domain.workspace;

import org.jspecify.annotations.NullMarked;
