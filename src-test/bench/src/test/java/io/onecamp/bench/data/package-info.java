@NullMarked
package io.onecamp.bench.data;

import org.jspecify.annotations.NullMarked;
