/**
 * What is done to the processes of the installation, and how they come back.
 */
@NullMarked
package io.onecamp.torture.fault;

import org.jspecify.annotations.NullMarked;
