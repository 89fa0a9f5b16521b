/**
 * The embedded OpenSearch. These classes run in its JVM, on its class path, and nowhere else; the launcher only names
 * them.
 */
@NullMarked
package io.onecamp.cli.opensearch;

import org.jspecify.annotations.NullMarked;
