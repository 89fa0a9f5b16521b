/** A started product whose server dies at a named point of a write path (ADR 17), and what a person finds after the restart. */
@NullMarked
package io.onecamp.test.dying;

import org.jspecify.annotations.NullMarked;
