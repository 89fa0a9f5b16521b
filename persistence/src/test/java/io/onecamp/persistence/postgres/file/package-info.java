/** Rows of files. */
@NullMarked
package io.onecamp.persistence.postgres.file;

import org.jspecify.annotations.NullMarked;
