/**
 * Files: what is known of one, who may see it, and the ports to where its bytes and its row are. How bytes come in and
 * go out over HTTP is web's affair.
 */
@NullMarked
package io.onecamp.domain.file;

import org.jspecify.annotations.NullMarked;
