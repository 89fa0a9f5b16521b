/**
 * What happened, for those who ask by position.
 */
@NullMarked
package io.onecamp.ejb.live;

import org.jspecify.annotations.NullMarked;
