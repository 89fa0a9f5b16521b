/** What searching promises, as contracts. */
@NullMarked
package io.onecamp.domain.search;

import org.jspecify.annotations.NullMarked;
