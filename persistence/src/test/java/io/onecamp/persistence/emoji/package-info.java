/**
 * The contract of emoji.
 */
@NullMarked
package io.onecamp.persistence.emoji;

import org.jspecify.annotations.NullMarked;
