/** What operations make of what a container throws. */
@NullMarked
package io.onecamp.ejb.operation;

import org.jspecify.annotations.NullMarked;
