/** Tests of what an installation keeps. */
@NullMarked
package io.onecamp.cli.installation;

import org.jspecify.annotations.NullMarked;
