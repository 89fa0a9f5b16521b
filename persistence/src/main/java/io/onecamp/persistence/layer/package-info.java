/**
 * What stands before a remote store's adapters, one concern each. Nothing here knows which store it is.
 */
@NullMarked
package io.onecamp.persistence.layer;

import org.jspecify.annotations.NullMarked;
