/**
 * The contracts of postgres/person, run on what is here.
 */
@NullMarked
package io.onecamp.persistence.postgres.person;

import org.jspecify.annotations.NullMarked;
