/** Conversations and how far one has read. */
@NullMarked
package io.onecamp.web.conversation;

import org.jspecify.annotations.NullMarked;
