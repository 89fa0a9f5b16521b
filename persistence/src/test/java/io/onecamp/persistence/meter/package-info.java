/** The meters' contract on Micrometer. */
@NullMarked
package io.onecamp.persistence.meter;

import org.jspecify.annotations.NullMarked;
