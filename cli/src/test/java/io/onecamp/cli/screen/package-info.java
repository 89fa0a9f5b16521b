/** Tests of what is printed. */
@NullMarked
package io.onecamp.cli.screen;

import org.jspecify.annotations.NullMarked;
