/**
 * The application server: a base directory of its own for this installation, closed except for the product's port, and
 * the product's archive at the root of it.
 */
@NullMarked
package io.onecamp.cli.server;

import org.jspecify.annotations.NullMarked;
