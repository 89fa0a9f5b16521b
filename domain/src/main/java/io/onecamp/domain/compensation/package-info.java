/**
 * Effects outside the database that must be there before a transaction commits, and that are undone where it does not.
 */
@NullMarked
package io.onecamp.domain.compensation;

import org.jspecify.annotations.NullMarked;
