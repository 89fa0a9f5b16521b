/**
 * What every store of messages must keep, and the rules of texts and of building a page.
 */
@NullMarked
package io.onecamp.domain.message;

import org.jspecify.annotations.NullMarked;
