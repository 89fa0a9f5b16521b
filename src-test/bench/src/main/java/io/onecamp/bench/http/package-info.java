/**
 * The product as a client sees it: sign in, post, read, search, listen.
 */
@NullMarked
package io.onecamp.bench.http;

import org.jspecify.annotations.NullMarked;
