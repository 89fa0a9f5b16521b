/**
 * The probe's share of {@code EAR/lib}: stands where {@code domain} and {@code persistence} stand, and uses what they use.
 */
@NullMarked
package io.onecamp.test.probe.lib;

import org.jspecify.annotations.NullMarked;
