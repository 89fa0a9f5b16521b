/**
 * Searching over HTTP: what a query may say, and how what was found is told.
 */
@NullMarked
package io.onecamp.web.search;

import org.jspecify.annotations.NullMarked;
