/**
 * Commenting a message, changing and taking back comments, and reading a thread.
 */
@NullMarked
package io.onecamp.ejb.comment;

import org.jspecify.annotations.NullMarked;
