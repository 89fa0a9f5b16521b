/**
 * Processes of the operating system: who one is, whether it still is, starting one that outlives the launcher and
 * stopping it. A number alone never identifies a process here. Nothing here knows what the processes do.
 */
@NullMarked
package io.onecamp.cli.process;

import org.jspecify.annotations.NullMarked;
