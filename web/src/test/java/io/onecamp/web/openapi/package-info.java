/**
 * What the build does to write the description of the interface, and what checks it.
 */
@NullMarked
package io.onecamp.web.openapi;

import org.jspecify.annotations.NullMarked;
