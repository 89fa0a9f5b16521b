/** Tests of what comparing means, and the contract of comparisons. */
@NullMarked
package io.onecamp.domain.drift;

import org.jspecify.annotations.NullMarked;
