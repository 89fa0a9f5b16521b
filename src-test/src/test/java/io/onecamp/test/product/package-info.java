/**
 * The product under test, started and stopped as an operator does: through the command line, in a folder of its own,
 * with its processes known by number so that they can be killed. What people do with it belongs to the language.
 */
@NullMarked
package io.onecamp.test.product;

import org.jspecify.annotations.NullMarked;
