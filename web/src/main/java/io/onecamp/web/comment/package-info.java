/** Comments over HTTP, and how they are told. */
@NullMarked
package io.onecamp.web.comment;

import org.jspecify.annotations.NullMarked;
