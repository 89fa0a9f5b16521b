/** Tests of what a server says. */
@NullMarked
package io.onecamp.cli.server;

import org.jspecify.annotations.NullMarked;
