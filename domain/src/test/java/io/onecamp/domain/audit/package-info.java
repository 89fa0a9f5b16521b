/** What the ports of this feature promise. */
@NullMarked
package io.onecamp.domain.audit;

import org.jspecify.annotations.NullMarked;
