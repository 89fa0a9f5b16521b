/** Messages and timelines. */
@NullMarked
package io.onecamp.web.message;

import org.jspecify.annotations.NullMarked;
