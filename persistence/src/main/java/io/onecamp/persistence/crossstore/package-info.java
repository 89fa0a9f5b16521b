/**
 * THE SEAM: the only package that knows there is more than one store. Journal, sequencer, group commit, relays, idempotency, live tail.
 */
@NullMarked
package io.onecamp.persistence.crossstore;

import org.jspecify.annotations.NullMarked;
