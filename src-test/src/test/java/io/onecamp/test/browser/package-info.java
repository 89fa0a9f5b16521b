/** A real browser, as a person uses it: windows, what one does in them, and what one sees. Knows no stories. */
@NullMarked
package io.onecamp.test.browser;

import org.jspecify.annotations.NullMarked;
