/** Who is calling, established once per request, and what each resource lets in. Rights to things are the doors' in ejb. */
@NullMarked
package io.onecamp.web.security;

import org.jspecify.annotations.NullMarked;
