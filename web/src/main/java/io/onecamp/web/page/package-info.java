/** The files of the page at {@code /}. What they show comes from the interface, as any client's does. */
@NullMarked
package io.onecamp.web.page;

import org.jspecify.annotations.NullMarked;
