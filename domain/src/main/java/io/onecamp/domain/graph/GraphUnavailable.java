package io.onecamp.domain.graph;

/** The graph did not answer in time; whether it applied what it was sent is unknown. Never reaches a person: reads fall back, writes follow later. */
public final class GraphUnavailable extends RuntimeException {
    public GraphUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public GraphUnavailable(String message) {
        super(message);
    }
}
