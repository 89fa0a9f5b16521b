/**
 * An installation at work: what belongs to it under its choices, bringing that up, taking it down, and telling how it
 * is.
 */
@NullMarked
package io.onecamp.cli.running;

import org.jspecify.annotations.NullMarked;
