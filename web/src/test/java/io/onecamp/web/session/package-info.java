/** What is checked without a server. */
@NullMarked
package io.onecamp.web.session;

import org.jspecify.annotations.NullMarked;
