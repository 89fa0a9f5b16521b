/**
 * What every store of reactions, and whoever knows emoji, must keep, as contracts.
 */
@NullMarked
package io.onecamp.domain.reaction;

import org.jspecify.annotations.NullMarked;
