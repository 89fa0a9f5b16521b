/**
 * What every store of comments must keep, as contracts.
 */
@NullMarked
package io.onecamp.domain.comment;

import org.jspecify.annotations.NullMarked;
