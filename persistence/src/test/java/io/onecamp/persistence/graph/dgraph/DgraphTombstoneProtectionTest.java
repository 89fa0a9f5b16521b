package io.onecamp.persistence.graph.dgraph;

import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.TombstoneProtectionContract;

class DgraphTombstoneProtectionTest implements TombstoneProtectionContract {
    @Override
    public RealGraph graph() {
        return DgraphGraph.shared();
    }
}
