/** What happens to the bytes between the product and a store: a proxy of our own, for tests of whatever speaks TCP. */
@NullMarked
package io.onecamp.domain.wire;

import org.jspecify.annotations.NullMarked;
