/** What a machine must offer before anything is started, said to the operator line by line. */
@NullMarked
package io.onecamp.cli.check;

import org.jspecify.annotations.NullMarked;
