/**
 * Ids and other quantities that are types everywhere. Nothing here knows a store.
 */
@NullMarked
package io.onecamp.domain.id;

import org.jspecify.annotations.NullMarked;
