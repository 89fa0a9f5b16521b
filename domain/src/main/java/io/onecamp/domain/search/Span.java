package io.onecamp.domain.search;

/**
 * A stretch of a text, in UTF-16 code units, as Java's and JavaScript's strings count.
 *
 * @param from the first unit
 * @param to the one after the last
 */
public record Span(int from, int to) {}
