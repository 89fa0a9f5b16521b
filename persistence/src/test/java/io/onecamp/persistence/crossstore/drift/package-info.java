/** Comparisons on real graphs, with damage done to them directly. */
@NullMarked
package io.onecamp.persistence.crossstore.drift;

import org.jspecify.annotations.NullMarked;
