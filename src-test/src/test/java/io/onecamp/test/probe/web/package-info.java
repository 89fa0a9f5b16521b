/**
 * The probe's share of the web module: one servlet by which a test outside asks, and an observer that hears.
 */
@NullMarked
package io.onecamp.test.probe.web;

import org.jspecify.annotations.NullMarked;
