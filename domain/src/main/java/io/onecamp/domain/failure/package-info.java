/**
 * The closed family of refusals that a use case may answer with. Each has a stable code; how a transport words it is not said here.
 */
@NullMarked
package io.onecamp.domain.failure;

import org.jspecify.annotations.NullMarked;
