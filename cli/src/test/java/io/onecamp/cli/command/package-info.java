/** Tests of the commands. */
@NullMarked
package io.onecamp.cli.command;

import org.jspecify.annotations.NullMarked;
