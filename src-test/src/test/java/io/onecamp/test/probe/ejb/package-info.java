/**
 * The probe's share of the EJB module: the smallest session beans that show what a server does with ours.
 */
@NullMarked
package io.onecamp.test.probe.ejb;

import org.jspecify.annotations.NullMarked;
