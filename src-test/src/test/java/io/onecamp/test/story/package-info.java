/**
 * What people do with the product and what must come of it, told in the test language against a running product that
 * nobody harms. Each story stands alone. Stories in which processes die belong to {@code crash}.
 */
@NullMarked
package io.onecamp.test.story;

import org.jspecify.annotations.NullMarked;
