/** Redis on a real server, and what happens without one. */
@NullMarked
package io.onecamp.persistence.cache;

import org.jspecify.annotations.NullMarked;
