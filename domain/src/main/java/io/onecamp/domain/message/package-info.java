/**
 * Messages, their heads and contents, and the one pure function that builds a page of them.
 */
@NullMarked
package io.onecamp.domain.message;

import org.jspecify.annotations.NullMarked;
