/** What the application's own threads promise. */
@NullMarked
package io.onecamp.domain.thread;

import org.jspecify.annotations.NullMarked;
