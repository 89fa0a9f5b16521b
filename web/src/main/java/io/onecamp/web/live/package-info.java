/** What happens, as it happens: the socket, the long poll, and what both hang on. */
@NullMarked
package io.onecamp.web.live;

import org.jspecify.annotations.NullMarked;
