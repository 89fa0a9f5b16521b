/**
 * Password hashing. The only package that knows the library behind it.
 */
@NullMarked
package io.onecamp.persistence.password;

import org.jspecify.annotations.NullMarked;
