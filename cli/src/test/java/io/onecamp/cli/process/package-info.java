/** Tests of processes. */
@NullMarked
package io.onecamp.cli.process;

import org.jspecify.annotations.NullMarked;
