/**
 * The root of the use cases. Each feature has a package of its own below; nothing else belongs here.
 */
@NullMarked
package io.onecamp.ejb;

import org.jspecify.annotations.NullMarked;
