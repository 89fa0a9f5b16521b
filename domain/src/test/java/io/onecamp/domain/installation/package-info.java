/**
 * What the parts of an installation must keep.
 */
@NullMarked
package io.onecamp.domain.installation;

import org.jspecify.annotations.NullMarked;
