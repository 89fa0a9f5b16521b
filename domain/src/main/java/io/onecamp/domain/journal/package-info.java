/**
 * What happened: changes, their streams, and the port that appends them. How stores follow it is persistence's affair.
 */
@NullMarked
package io.onecamp.domain.journal;

import org.jspecify.annotations.NullMarked;
