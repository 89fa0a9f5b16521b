@NullMarked
package io.onecamp.torture;

import org.jspecify.annotations.NullMarked;
