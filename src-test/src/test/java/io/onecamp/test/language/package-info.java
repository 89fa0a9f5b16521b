/**
 * The test language: people, rooms, what they say and hear, in the words of the stories. Every answer that passes
 * through it is checked against the description of the interface. Stories themselves do not belong here, nor does
 * anything that knows a store.
 */
@NullMarked
package io.onecamp.test.language;

import org.jspecify.annotations.NullMarked;
