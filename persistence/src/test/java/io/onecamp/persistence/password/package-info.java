/**
 * The contract of passwords.
 */
@NullMarked
package io.onecamp.persistence.password;

import org.jspecify.annotations.NullMarked;
