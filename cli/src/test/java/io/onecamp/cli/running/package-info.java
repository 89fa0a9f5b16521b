/** Tests of an installation at work. */
@NullMarked
package io.onecamp.cli.running;

import org.jspecify.annotations.NullMarked;
