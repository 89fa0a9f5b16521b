/**
 * Saying, editing and deleting, and reading what was said.
 */
@NullMarked
package io.onecamp.ejb.message;

import org.jspecify.annotations.NullMarked;
