/**
 * Reactions to messages and comments: which texts are emoji, who reacted with what, and how it is counted.
 */
@NullMarked
package io.onecamp.domain.reaction;

import org.jspecify.annotations.NullMarked;
