/**
 * The contract of the workspace.
 */
@NullMarked
package io.onecamp.persistence.postgres.workspace;

import org.jspecify.annotations.NullMarked;
