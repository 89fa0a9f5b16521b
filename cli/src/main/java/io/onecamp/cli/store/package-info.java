/**
 * The five stores: the program that embodies each on a bare machine, the installed one where there is one, and the
 * endpoint an operator has configured, which replaces both. Nothing here reads or writes what a store keeps.
 */
@NullMarked
package io.onecamp.cli.store;

import org.jspecify.annotations.NullMarked;
