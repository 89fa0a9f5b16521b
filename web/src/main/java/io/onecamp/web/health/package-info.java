/** Whether this process lives and may be sent requests, for probes. What operators read in detail is {@code admin}. */
@NullMarked
package io.onecamp.web.health;

import org.jspecify.annotations.NullMarked;
