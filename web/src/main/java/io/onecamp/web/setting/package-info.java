/** The settings that this module reads. */
@NullMarked
package io.onecamp.web.setting;

import org.jspecify.annotations.NullMarked;
