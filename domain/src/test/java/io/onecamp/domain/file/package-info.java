/** Contracts of the ports of files, and tests of their values. */
@NullMarked
package io.onecamp.domain.file;

import org.jspecify.annotations.NullMarked;
