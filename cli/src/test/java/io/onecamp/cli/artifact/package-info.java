/** Tests of fetched programs. */
@NullMarked
package io.onecamp.cli.artifact;

import org.jspecify.annotations.NullMarked;
