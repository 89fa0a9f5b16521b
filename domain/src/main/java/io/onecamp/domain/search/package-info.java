/**
 * Finding what was said: what the index takes, what it is asked, and what of its answer a person may see. The index only
 * points; what it points to is decided and told by others.
 */
@NullMarked
package io.onecamp.domain.search;

import org.jspecify.annotations.NullMarked;
