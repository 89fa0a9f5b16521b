/**
 * Tests of the one JSON mapper.
 */
@NullMarked
package io.onecamp.persistence.json;

import org.jspecify.annotations.NullMarked;
