package io.onecamp.test.fault;

import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.dgraph.DgraphGraph;

class DgraphFaultMatrixTest extends FaultMatrixContract {
    @Override
    String name() {
        return "dgraph";
    }

    @Override
    RealGraph graph() {
        return DgraphGraph.shared();
    }
}
