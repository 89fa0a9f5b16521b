/**
 * People and their profiles, names and addresses. Passwords and tokens belong to session.
 */
@NullMarked
package io.onecamp.domain.person;

import org.jspecify.annotations.NullMarked;
