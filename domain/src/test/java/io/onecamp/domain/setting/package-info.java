/** Tests of the settings. */
@NullMarked
package io.onecamp.domain.setting;

import org.jspecify.annotations.NullMarked;
