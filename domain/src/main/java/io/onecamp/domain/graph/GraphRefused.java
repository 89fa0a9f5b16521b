package io.onecamp.domain.graph;

/** The graph answered that it will never take this request: a defect, parked for the graph; what was said stays said. */
public final class GraphRefused extends RuntimeException {
    public GraphRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
