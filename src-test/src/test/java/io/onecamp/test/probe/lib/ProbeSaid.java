package io.onecamp.test.probe.lib;

/** An event fired in one module and heard in another. */
public record ProbeSaid(String text) {}
