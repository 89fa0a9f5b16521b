/**
 * Going through pairs of stores, telling what differs, and mending it by entries. A pair is a {@link
 * io.onecamp.persistence.crossstore.drift.Sweep}; everything else knows no store.
 */
@NullMarked
package io.onecamp.persistence.crossstore.drift;

import org.jspecify.annotations.NullMarked;
