/**
 * What must hold on every server the product is packaged for. What the product does belongs to the stories.
 */
@NullMarked
package io.onecamp.test.packaging;

import org.jspecify.annotations.NullMarked;
