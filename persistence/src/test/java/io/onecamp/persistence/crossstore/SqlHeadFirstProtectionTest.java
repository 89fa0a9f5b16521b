package io.onecamp.persistence.crossstore;

import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.sql.SqlGraph;

class SqlHeadFirstProtectionTest extends HeadFirstProtectionContract {
    @Override
    RealGraph graph() {
        return SqlGraph.shared();
    }
}
