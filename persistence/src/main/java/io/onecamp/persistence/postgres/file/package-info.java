/**
 * Rows of files and of what messages carry. Bytes are elsewhere.
 */
@NullMarked
package io.onecamp.persistence.postgres.file;

import org.jspecify.annotations.NullMarked;
