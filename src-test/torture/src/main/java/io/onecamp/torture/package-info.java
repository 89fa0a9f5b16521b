/**
 * The command {@code onecamp torture}: people at work while processes die, and whether everything acknowledged is kept.
 */
@NullMarked
package io.onecamp.torture;

import org.jspecify.annotations.NullMarked;
