/**
 * Comments: replies to one message, with numbers of their own; their heads and contents.
 */
@NullMarked
package io.onecamp.domain.comment;

import org.jspecify.annotations.NullMarked;
