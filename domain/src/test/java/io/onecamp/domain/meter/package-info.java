/** What a port to meters promises. */
@NullMarked
package io.onecamp.domain.meter;

import org.jspecify.annotations.NullMarked;
