/** How a command ends: exit codes, and refusals that say what is wrong and what to do. */
@NullMarked
package io.onecamp.cli.exit;

import org.jspecify.annotations.NullMarked;
