/**
 * What a node counts and measures of itself, and how it stands at a moment, for those who watch an installation. What an
 * operator reads as pages is {@code installation}.
 */
@NullMarked
package io.onecamp.domain.meter;

import org.jspecify.annotations.NullMarked;
