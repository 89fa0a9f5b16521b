package io.onecamp.torture.run;

import java.time.Duration;
import java.util.Set;

/**
 * What is wished of a run.
 *
 * @param people how many are at work at once
 * @param think how long each pauses between two deeds on average, in milliseconds
 * @param faults how long between two faults on average; zero for none
 * @param spared processes that nothing is done to
 */
public record Wish(Duration lasting, long seed, int people, int think, Duration faults, Set<String> spared) {}
