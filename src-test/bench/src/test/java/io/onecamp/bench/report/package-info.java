@NullMarked
package io.onecamp.bench.report;

import org.jspecify.annotations.NullMarked;
