package io.onecamp.domain.graph;

/** The graph that a contract is run on. Data of earlier tests may be in it: each test makes its own workspace. */
public interface GraphUnderTest {
    /** Prepared, and free of whatever layers stand before it in the product. */
    GraphWriter writer();

    GraphTimelines timelines();

    GraphThreads threads();

    GraphPulse pulse();

    GraphCopies copies();

    GraphGlimpse glimpse();
}
