package io.onecamp.ejb.admin;

import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.installation.DatabaseSchema;
import io.onecamp.domain.installation.Seam;
import io.onecamp.domain.installation.Upkeep;
import io.onecamp.ejb.operation.DatabaseFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The order in which an installation comes up: tables, workspace, graph, seam, ready. */
@ApplicationScoped
public class Preparation {
    private static final Logger LOG = System.getLogger(Preparation.class.getName());

    private DatabaseSchema schema;
    private FirstWorkspace workspace;
    private GraphWriter graph;
    private Seam seam;
    private Readiness readiness;

    @Inject
    private Upkeep upkeep;

    @Inject
    private RemoteStores remoteStores;

    private volatile boolean stopped;

    Preparation() {}

    @Inject
    public Preparation(
            DatabaseSchema schema, FirstWorkspace workspace, GraphWriter graph, Seam seam, Readiness readiness) {
        this.schema = schema;
        this.workspace = workspace;
        this.graph = graph;
        this.seam = seam;
        this.readiness = readiness;
    }

    /** Whether there is anything left to try. */
    enum Outcome {
        DONE,
        AGAIN
    }

    Outcome attempt() {
        if (stopped) {
            return Outcome.DONE;
        }
        try {
            schema.migrate();
            workspace.ensure();
            upkeep.hourly();
            prepareGraph();
            seam.start();
            readiness.ready();
            LOG.log(Level.INFO, "OneCamp is ready.");
            return Outcome.DONE;
        } catch (DatabaseSchema.SchemaIsNewer e) {
            readiness.refused(String.valueOf(e.getMessage()));
            LOG.log(Level.ERROR, "OneCamp refuses to start: {0}", e.getMessage());
            return Outcome.DONE;
        } catch (RuntimeException e) {
            // Anybody may read this: a store's own words stay in the log.
            readiness.waiting(
                    DatabaseFault.of(e) == DatabaseFault.AWAY
                            ? "The database does not answer yet."
                            : "The start is tried again each second; the server's log says why.");
            LOG.log(Level.WARNING, "OneCamp cannot start yet and tries again in a second: {0}", reason(e));
            return Outcome.AGAIN;
        }
    }

    /** A graph that is away does not stop anybody from talking: it is prepared when it comes. */
    private void prepareGraph() {
        try {
            graph.prepare();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The graph cannot be prepared yet: {0}", reason(e));
        }
    }

    /** Makes the other stores ready, each as soon as it is there; tried again until all of them are. */
    Outcome attemptOthers() {
        return stopped || remoteStores.prepare() ? Outcome.DONE : Outcome.AGAIN;
    }

    void undo() {
        stopped = true;
        seam.stop();
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
