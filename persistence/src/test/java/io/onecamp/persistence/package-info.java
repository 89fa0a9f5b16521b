/**
 * What is true of all adapters.
 */
@NullMarked
package io.onecamp.persistence;

import org.jspecify.annotations.NullMarked;
