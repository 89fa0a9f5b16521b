/**
 * The contract of access tokens.
 */
@NullMarked
package io.onecamp.persistence.token;

import org.jspecify.annotations.NullMarked;
