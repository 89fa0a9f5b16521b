/**
 * Access tokens: JWTs, their signing keys and how these rotate. The only package that knows the JWT library.
 */
@NullMarked
package io.onecamp.persistence.token;

import org.jspecify.annotations.NullMarked;
