/**
 * The full-text index on OpenSearch. The only package that knows OpenSearch's client; what may be shown of a hit is not
 * decided here.
 */
@NullMarked
package io.onecamp.persistence.search;

import org.jspecify.annotations.NullMarked;
