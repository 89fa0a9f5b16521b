/**
 * Programs that come from a Maven repository: fetching them with the operator's own mirrors and proxies, and unpacking
 * them once into a cache that all installations of a user share.
 */
@NullMarked
package io.onecamp.cli.artifact;

import org.jspecify.annotations.NullMarked;
