/**
 * The root of the words and promises. Each feature has a package of its own below; nothing else belongs here.
 */
@NullMarked
package io.onecamp.domain;

import org.jspecify.annotations.NullMarked;
