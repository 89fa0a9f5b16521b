/** How the answer of a changing call goes out. */
@NullMarked
package io.onecamp.web.operation;

import org.jspecify.annotations.NullMarked;
