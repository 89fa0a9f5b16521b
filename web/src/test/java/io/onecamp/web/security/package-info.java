/** Who is calling, and from where. */
@NullMarked
package io.onecamp.web.security;

import org.jspecify.annotations.NullMarked;
