/** Refusals in HTTP's words: the problem document and what becomes one. The failures themselves are the domain's. */
@NullMarked
package io.onecamp.web.failure;

import org.jspecify.annotations.NullMarked;
