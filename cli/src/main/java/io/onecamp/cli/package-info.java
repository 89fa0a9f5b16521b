/**
 * The command line: it starts processes, watches them, and asks the product; it never touches a store's data.
 */
@NullMarked
package io.onecamp.cli;

import org.jspecify.annotations.NullMarked;
