/** What is checked without a server. */
@NullMarked
package io.onecamp.web.json;

import org.jspecify.annotations.NullMarked;
