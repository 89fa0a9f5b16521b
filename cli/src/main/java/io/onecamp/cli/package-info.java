/**
 * The command line: it starts processes, watches them, and asks the product; it never touches what a store keeps. Here
 * is the entry point only; each command is a class of the package {@code command}.
 */
@NullMarked
package io.onecamp.cli;

import org.jspecify.annotations.NullMarked;
