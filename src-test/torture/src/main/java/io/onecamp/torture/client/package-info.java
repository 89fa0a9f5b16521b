/**
 * The product as its clients use it: calls that are repeated until their outcome is known, and sockets that resume.
 */
@NullMarked
package io.onecamp.torture.client;

import org.jspecify.annotations.NullMarked;
