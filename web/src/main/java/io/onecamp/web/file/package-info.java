/** Files over HTTP: uploading, what is known of one, its bytes. */
@NullMarked
package io.onecamp.web.file;

import org.jspecify.annotations.NullMarked;
