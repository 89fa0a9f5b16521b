package io.onecamp.persistence.crossstore;

import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.dgraph.DgraphGraph;

class DgraphHeadFirstProtectionTest extends HeadFirstProtectionContract {
    @Override
    RealGraph graph() {
        return DgraphGraph.shared();
    }
}
