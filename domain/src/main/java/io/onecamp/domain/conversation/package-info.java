/**
 * Conversations of people, their computed identity and read positions. What is said in them belongs to message.
 */
@NullMarked
package io.onecamp.domain.conversation;

import org.jspecify.annotations.NullMarked;
