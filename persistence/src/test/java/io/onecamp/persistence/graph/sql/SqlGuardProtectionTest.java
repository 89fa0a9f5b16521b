package io.onecamp.persistence.graph.sql;

import io.onecamp.persistence.graph.GuardProtectionContract;
import io.onecamp.persistence.graph.RealGraph;

class SqlGuardProtectionTest implements GuardProtectionContract {
    @Override
    public RealGraph graph() {
        return SqlGraph.shared();
    }
}
