/** How often somebody may call, said on the resource's method, judged before its body is read, and told in headers. */
@NullMarked
package io.onecamp.web.limit;

import org.jspecify.annotations.NullMarked;
