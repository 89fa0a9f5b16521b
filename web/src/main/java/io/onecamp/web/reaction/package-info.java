/** Reactions to messages and comments over HTTP, and how a tally is told. */
@NullMarked
package io.onecamp.web.reaction;

import org.jspecify.annotations.NullMarked;
