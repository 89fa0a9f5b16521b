@NullMarked
package io.onecamp.bench;

import org.jspecify.annotations.NullMarked;
