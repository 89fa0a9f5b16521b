/**
 * How domain values are written as JSON inside the stores: payloads, cards, tallies. What a person is answered over HTTP
 * is worded in web, and is free to differ.
 */
@NullMarked
package io.onecamp.persistence.json;

import org.jspecify.annotations.NullMarked;
