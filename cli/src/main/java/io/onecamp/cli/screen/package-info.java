/** What an operator sees. */
@NullMarked
package io.onecamp.cli.screen;

import org.jspecify.annotations.NullMarked;
