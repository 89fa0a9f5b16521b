package io.onecamp.domain.compensation;

/** An effect that is done and waits for the transaction that uses it, with what came of it. */
public record Staged<T>(Intent intent, T result) {}
