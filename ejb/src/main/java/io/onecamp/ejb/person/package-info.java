/**
 * Accounts and people: registering, profiles, finding one another.
 */
@NullMarked
package io.onecamp.ejb.person;

import org.jspecify.annotations.NullMarked;
