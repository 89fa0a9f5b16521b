/**
 * What both graph adapters share, and the choice between them. No vendor's type appears here.
 */
@NullMarked
package io.onecamp.persistence.graph;

import org.jspecify.annotations.NullMarked;
