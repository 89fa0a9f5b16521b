/**
 * What was measured as tables, plots and the pages of docs, beside what it should be.
 */
@NullMarked
package io.onecamp.bench.report;

import org.jspecify.annotations.NullMarked;
