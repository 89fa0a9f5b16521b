/** S3 adapters before real services. */
@NullMarked
package io.onecamp.persistence.blob;

import org.jspecify.annotations.NullMarked;
