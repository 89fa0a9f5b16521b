/** What the operator of an installation may ask for. */
@NullMarked
package io.onecamp.web.admin;

import org.jspecify.annotations.NullMarked;
