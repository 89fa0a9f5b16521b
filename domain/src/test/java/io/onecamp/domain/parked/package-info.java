/** What the ports of this feature promise. */
@NullMarked
package io.onecamp.domain.parked;

import org.jspecify.annotations.NullMarked;
