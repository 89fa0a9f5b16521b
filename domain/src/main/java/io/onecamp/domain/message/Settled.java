package io.onecamp.domain.message;

/** Whether the graph holds the newest text. */
public enum Settled {
    YES,
    NOT_YET
}
