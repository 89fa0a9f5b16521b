/**
 * What every keeper of sessions, credentials and tokens must keep, and the rules of passwords and tokens.
 */
@NullMarked
package io.onecamp.domain.session;

import org.jspecify.annotations.NullMarked;
