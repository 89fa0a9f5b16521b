/**
 * The workspace: one installation's tenant, with its policies. What a person may do inside it belongs to their feature.
 */
@NullMarked
package io.onecamp.domain.workspace;

import org.jspecify.annotations.NullMarked;
