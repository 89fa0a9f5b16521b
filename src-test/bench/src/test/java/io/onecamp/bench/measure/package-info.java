@NullMarked
package io.onecamp.bench.measure;

import org.jspecify.annotations.NullMarked;
