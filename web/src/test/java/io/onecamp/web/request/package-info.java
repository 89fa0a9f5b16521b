/** What is checked without a server. */
@NullMarked
package io.onecamp.web.request;

import org.jspecify.annotations.NullMarked;
