/**
 * Signing in, refreshing, ending sessions, and the tickets that open sockets.
 */
@NullMarked
package io.onecamp.ejb.session;

import org.jspecify.annotations.NullMarked;
