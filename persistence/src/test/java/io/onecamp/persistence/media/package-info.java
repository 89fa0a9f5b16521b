/** What bytes are. */
@NullMarked
package io.onecamp.persistence.media;

import org.jspecify.annotations.NullMarked;
