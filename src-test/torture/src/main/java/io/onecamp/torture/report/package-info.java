/**
 * Findings and figures, for people.
 */
@NullMarked
package io.onecamp.torture.report;

import org.jspecify.annotations.NullMarked;
