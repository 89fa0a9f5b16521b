package io.onecamp.ejb.admin;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.installation.Upkeep;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.ejb.file.UnattachedFiles;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * What has to be done every hour; each node may do it, and doing it twice is harmless. It manages its transactions
 * itself, and begins none: Payara calls a timer inside one otherwise, even where it is {@code NOT_SUPPORTED}.
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

    @Schedule(hour = "*", minute = "17", persistent = false)
    void hourly() {
        if (readiness.state() == Readiness.State.READY) {
            upkeep.hourly();
            unattachedFiles.remove();
            purgeIndex();
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
