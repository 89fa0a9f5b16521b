/**
 * What must hold when processes die and stores are away or wiped, told against an installation of its own whose
 * processes may be killed. What people do while all is well belongs to {@code story}.
 */
@NullMarked
package io.onecamp.test.crash;

import org.jspecify.annotations.NullMarked;
