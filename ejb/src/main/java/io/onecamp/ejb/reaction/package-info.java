/**
 * Reacting to messages and comments, and reading who did.
 */
@NullMarked
package io.onecamp.ejb.reaction;

import org.jspecify.annotations.NullMarked;
