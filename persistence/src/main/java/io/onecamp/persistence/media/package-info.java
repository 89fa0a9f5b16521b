/**
 * What bytes are, told from themselves. The only package that knows the library for it.
 */
@NullMarked
package io.onecamp.persistence.media;

import org.jspecify.annotations.NullMarked;
