/** The description of the interface, made by the build from this module's classes. */
@NullMarked
package io.onecamp.web.openapi;

import org.jspecify.annotations.NullMarked;
