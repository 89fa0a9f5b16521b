/** What the product does by itself. */
@NullMarked
package io.onecamp.ejb.admin;

import org.jspecify.annotations.NullMarked;
