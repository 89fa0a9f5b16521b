/**
 * Reads configured values. What a key means and its default belong to the domain's settings.
 */
@NullMarked
package io.onecamp.persistence.setting;

import org.jspecify.annotations.NullMarked;
