/**
 * How often somebody may do something: the limits there are, and the port that counts. What is refused is said by
 * whoever asks; how large a thing may be belongs to the thing.
 */
@NullMarked
package io.onecamp.domain.limit;

import org.jspecify.annotations.NullMarked;
