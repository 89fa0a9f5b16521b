/**
 * The rules of docs/architecture.md that a machine can check, over the classes of every module. What Checkstyle checks
 * (sizes) does not stand here again.
 */
@NullMarked
package io.onecamp.test.rules;

import org.jspecify.annotations.NullMarked;
