/**
 * The seam under fault, in this process: the product's session beans, seam and stores' adapters on real stores, every kind of
 * change under every trouble there is a layer, a proxy or a crash point for. What needs a started product is in
 * {@code crash}.
 */
@NullMarked
package io.onecamp.test.fault;

import org.jspecify.annotations.NullMarked;
