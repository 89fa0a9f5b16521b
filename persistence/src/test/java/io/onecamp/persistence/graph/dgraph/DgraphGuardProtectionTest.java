package io.onecamp.persistence.graph.dgraph;

import io.onecamp.persistence.graph.GuardProtectionContract;
import io.onecamp.persistence.graph.RealGraph;

class DgraphGuardProtectionTest implements GuardProtectionContract {
    @Override
    public RealGraph graph() {
        return DgraphGraph.shared();
    }
}
