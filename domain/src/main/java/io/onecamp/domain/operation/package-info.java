/**
 * How something is asked for: the actor, the idempotency key, and the ports that make a repetition harmless.
 */
@NullMarked
package io.onecamp.domain.operation;

import org.jspecify.annotations.NullMarked;
