/**
 * Redis, and what stands in for it on one node: names, counted calls, and the bell between nodes. Everything here may be
 * lost at any time. Only this package knows Jedis.
 */
@NullMarked
package io.onecamp.persistence.cache;

import org.jspecify.annotations.NullMarked;
