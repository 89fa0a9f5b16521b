/** Threads that belong to the application and end with it. What runs on them belongs elsewhere. */
@NullMarked
package io.onecamp.domain.thread;

import org.jspecify.annotations.NullMarked;
