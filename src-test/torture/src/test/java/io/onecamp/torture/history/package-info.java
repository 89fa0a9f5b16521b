@NullMarked
package io.onecamp.torture.history;

import org.jspecify.annotations.NullMarked;
