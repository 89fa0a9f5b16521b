/**
 * Those who use the product, and what each of them does next.
 */
@NullMarked
package io.onecamp.torture.people;

import org.jspecify.annotations.NullMarked;
