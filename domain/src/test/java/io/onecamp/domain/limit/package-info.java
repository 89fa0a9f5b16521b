/** How calls are counted, as a contract for whoever counts them. */
@NullMarked
package io.onecamp.domain.limit;

import org.jspecify.annotations.NullMarked;
