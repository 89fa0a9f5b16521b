/**
 * What an operator can set: every configuration key, its meaning and its default. Reading a value belongs to the
 * module that needs it; nothing here knows a configuration library.
 */
@NullMarked
package io.onecamp.domain.setting;

import org.jspecify.annotations.NullMarked;
