package io.onecamp.persistence.crossstore.drift;

import io.onecamp.persistence.graph.GraphToDamage;
import io.onecamp.persistence.graph.sql.SqlDamage;

class SqlGraphDriftTest implements GraphDriftContract {
    @Override
    public GraphToDamage graph() {
        return SqlDamage.graph();
    }
}
