package io.onecamp.torture.client;

/** How a call ended after all its repetitions. */
public sealed interface Outcome {
    /** It happened. */
    record Done(Answer answer) implements Outcome {}

    /** It did not happen. */
    record Refused(Answer answer) implements Outcome {}

    /** Nobody knows: the run ended, or the patience. */
    record Unknown(String last) implements Outcome {}
}
