/**
 * What happened, on its way to those who are connected. Delivery decides nothing; it only tells.
 */
@NullMarked
package io.onecamp.domain.live;

import org.jspecify.annotations.NullMarked;
