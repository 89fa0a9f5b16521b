/**
 * What every graph adapter must keep, as contracts, and the stories they are told with. Nothing here knows a store.
 */
@NullMarked
package io.onecamp.domain.graph;

import org.jspecify.annotations.NullMarked;
