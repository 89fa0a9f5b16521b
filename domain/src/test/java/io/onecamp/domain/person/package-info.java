/**
 * What every store of people must keep, and the rules of names and addresses.
 */
@NullMarked
package io.onecamp.domain.person;

import org.jspecify.annotations.NullMarked;
