package io.onecamp.domain.graph;

/** Tells whether the graph really answers, and who it is. */
public interface GraphPulse {
    /**
     * Asks the graph one real, cheap question.
     *
     * @return what answered, for an operator: program or adapter, and version
     * @throws GraphUnavailable where it does not answer in time
     */
    String answer();
}
