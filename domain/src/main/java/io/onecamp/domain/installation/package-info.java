/**
 * Preparing, starting and observing an installation: what start-up asks of the stores and of the seam. What people do
 * belongs to their features.
 */
@NullMarked
package io.onecamp.domain.installation;

import org.jspecify.annotations.NullMarked;
