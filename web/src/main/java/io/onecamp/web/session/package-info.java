/** Signing in, staying signed in, and ending it. */
@NullMarked
package io.onecamp.web.session;

import org.jspecify.annotations.NullMarked;
