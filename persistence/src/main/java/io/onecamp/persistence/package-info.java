/**
 * The root of the stores. Each store has a package of its own below; nothing else belongs here.
 */
@NullMarked
package io.onecamp.persistence;

import org.jspecify.annotations.NullMarked;
