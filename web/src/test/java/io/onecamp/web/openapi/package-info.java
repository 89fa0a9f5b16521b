/** What is checked without a server. */
@NullMarked
package io.onecamp.web.openapi;

import org.jspecify.annotations.NullMarked;
