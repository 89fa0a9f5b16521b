/** People: oneself and the others. */
@NullMarked
package io.onecamp.web.person;

import org.jspecify.annotations.NullMarked;
