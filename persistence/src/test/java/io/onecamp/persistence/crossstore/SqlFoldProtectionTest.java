package io.onecamp.persistence.crossstore;

import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.sql.SqlGraph;

class SqlFoldProtectionTest extends FoldProtectionContract {
    @Override
    RealGraph graph() {
        return SqlGraph.shared();
    }
}
