/** What is checked without a server. */
@NullMarked
package io.onecamp.web.live;

import org.jspecify.annotations.NullMarked;
