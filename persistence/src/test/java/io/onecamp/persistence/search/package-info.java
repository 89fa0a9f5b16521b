/** The contract of searching on a real OpenSearch, and what is true of it only. */
@NullMarked
package io.onecamp.persistence.search;

import org.jspecify.annotations.NullMarked;
