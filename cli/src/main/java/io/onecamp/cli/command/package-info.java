/** The commands and their options. A command reads its options, calls what does the work, and prints. */
@NullMarked
package io.onecamp.cli.command;

import org.jspecify.annotations.NullMarked;
