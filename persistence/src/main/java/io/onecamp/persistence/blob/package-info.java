/**
 * Bytes of files in S3. The only package that knows the S3 client.
 */
@NullMarked
package io.onecamp.persistence.blob;

import org.jspecify.annotations.NullMarked;
