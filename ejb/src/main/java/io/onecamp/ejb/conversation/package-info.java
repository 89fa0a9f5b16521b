/**
 * Opening conversations, listing one's own, and the door through which a conversation is reached.
 */
@NullMarked
package io.onecamp.ejb.conversation;

import org.jspecify.annotations.NullMarked;
