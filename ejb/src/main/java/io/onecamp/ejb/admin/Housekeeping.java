package io.onecamp.ejb.admin;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.installation.Upkeep;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.ejb.file.UnattachedFiles;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * What has to be done every hour; each node may do it, and doing it twice is harmless. It manages its transactions
 * itself, and begins none. {@link Startup} calls it, and no timer of the server's, which would keep the application in
 * an idle thread when it is gone (ADR 19).
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {
    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    /** Long after any late copy of an older entry would have arrived. */
    private static final Duration STUBS_KEPT = Duration.ofDays(7);

    private Upkeep upkeep;
    private SearchIndex index;
    private Clock clock;
    private Readiness readiness;

    @Inject
    private UnattachedFiles unattachedFiles;

    protected Housekeeping() {}

    @Inject
    public Housekeeping(Upkeep upkeep, SearchIndex index, Clock clock, Readiness readiness) {
        this.upkeep = upkeep;
        this.index = index;
        this.clock = clock;
        this.readiness = readiness;
    }

    /** Whatever goes wrong is told in the log, and tried again an hour later. */
    public void hourly() {
        if (readiness.state() != Readiness.State.READY) {
            return;
        }
        try {
            upkeep.hourly();
            unattachedFiles.remove();
            purgeIndex();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What is done every hour failed, and is tried again in an hour", e);
        }
    }

    private void purgeIndex() {
        try {
            index.purge(clock.now().minus(STUBS_KEPT));
        } catch (StoreAway e) {
            LOG.log(Level.INFO, "Stubs stay in the search index for another hour: {0}", e.getMessage());
        }
    }
}
