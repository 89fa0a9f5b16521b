package io.onecamp.persistence.crossstore.drift;

import io.onecamp.persistence.graph.GraphToDamage;
import io.onecamp.persistence.graph.dgraph.DgraphDamage;

class DgraphGraphDriftTest implements GraphDriftContract {
    @Override
    public GraphToDamage graph() {
        return DgraphDamage.graph();
    }
}
