package io.onecamp.bench.data;

import io.onecamp.domain.graph.Fold;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.persistence.crossstore.BulkEntry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The data set as the graph's states: what its entries would have written, folded for each message. */
abstract class GraphStates extends Journalled {
    private final WorkspaceId workspace;
    private final List<NodeState> unfolded = new ArrayList<>();

    GraphStates(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    /** The newest state of one or more parts. */
    protected abstract void states(List<NodeState> states) throws IOException, SQLException;

    @Override
    protected final void happened(Happened it) {
        unfolded.addAll(BulkEntry.graph(workspace, it.entry(), it.change()));
    }

    @Override
    public final void joined(Member member) throws IOException, SQLException {
        super.joined(member);
        fold();
    }

    @Override
    public final void opened(Room room) throws IOException, SQLException {
        super.opened(room);
        fold();
    }

    @Override
    public final void said(Room room, Said said) throws IOException, SQLException {
        super.said(room, said);
        fold();
    }

    private void fold() throws IOException, SQLException {
        states(Fold.newest(unfolded));
        unfolded.clear();
    }
}
