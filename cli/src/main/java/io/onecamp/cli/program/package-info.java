/**
 * What every program that an installation runs has in common: how it is made ready, started and asked how it is.
 */
@NullMarked
package io.onecamp.cli.program;

import org.jspecify.annotations.NullMarked;
