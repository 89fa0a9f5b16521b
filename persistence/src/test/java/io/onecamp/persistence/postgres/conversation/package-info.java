/**
 * The contracts of postgres/conversation, run on what is here.
 */
@NullMarked
package io.onecamp.persistence.postgres.conversation;

import org.jspecify.annotations.NullMarked;
