/**
 * Signed-in sessions, their tokens, credentials and signing keys. Who the person is belongs to person.
 */
@NullMarked
package io.onecamp.domain.session;

import org.jspecify.annotations.NullMarked;
