/**
 * What is looked at while it runs: the server's memory.
 */
@NullMarked
package io.onecamp.torture.watch;

import org.jspecify.annotations.NullMarked;
