package io.onecamp.persistence.graph.sql;

import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.TombstoneProtectionContract;

class SqlTombstoneProtectionTest implements TombstoneProtectionContract {
    @Override
    public RealGraph graph() {
        return SqlGraph.shared();
    }
}
