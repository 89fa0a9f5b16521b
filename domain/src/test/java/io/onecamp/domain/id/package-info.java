/**
 * The rules of ids.
 */
@NullMarked
package io.onecamp.domain.id;

import org.jspecify.annotations.NullMarked;
