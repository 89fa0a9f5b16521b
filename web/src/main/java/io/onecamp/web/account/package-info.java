/** Making an account. */
@NullMarked
package io.onecamp.web.account;

import org.jspecify.annotations.NullMarked;
