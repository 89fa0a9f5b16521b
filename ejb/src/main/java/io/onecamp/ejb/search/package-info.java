/**
 * Finding what was said: who may, where, and what of the index's answer is true at this moment.
 */
@NullMarked
package io.onecamp.ejb.search;

import org.jspecify.annotations.NullMarked;
