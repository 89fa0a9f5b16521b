/**
 * What stands in the folder {@code docker} and can be judged without an engine: the Compose file, the images' recipes,
 * the scripts in them, and the examples beside them. Programs that judge better (Compose itself, ShellCheck, Hadolint,
 * a real Dgraph) are asked where they are installed.
 */
@NullMarked
package io.onecamp.test.docker;

import org.jspecify.annotations.NullMarked;
