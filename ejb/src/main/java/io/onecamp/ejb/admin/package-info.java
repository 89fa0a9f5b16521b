/**
 * Starting, operating and observing an installation: what the server must provide, and the order in which stores come
 * up. What a member of a workspace does belongs in the feature's own package.
 */
@NullMarked
package io.onecamp.ejb.admin;

import org.jspecify.annotations.NullMarked;
