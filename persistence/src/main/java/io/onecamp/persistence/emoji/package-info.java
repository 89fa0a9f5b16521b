/**
 * Which texts are emoji. The only package that knows the library of them.
 */
@NullMarked
package io.onecamp.persistence.emoji;

import org.jspecify.annotations.NullMarked;
