/**
 * The benchmark: loads an installation and measures it, from outside and at its stores. Never part of the product.
 */
@NullMarked
package io.onecamp.bench;

import org.jspecify.annotations.NullMarked;
