package io.onecamp.test.fault;

import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.sql.SqlGraph;

class SqlFaultMatrixTest extends FaultMatrixContract {
    @Override
    String name() {
        return "sql";
    }

    @Override
    RealGraph graph() {
        return SqlGraph.shared();
    }
}
