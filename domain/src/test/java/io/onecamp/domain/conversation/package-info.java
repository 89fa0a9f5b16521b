/**
 * What every store of conversations must keep.
 */
@NullMarked
package io.onecamp.domain.conversation;

import org.jspecify.annotations.NullMarked;
