package io.onecamp.ejb.admin;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.failure.Conflict;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

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

    /** The hour, UTC, in which the stores are compared. */
    private static final int NIGHT = 3;

    private static final Duration LATELY = Duration.ofHours(12);

    private Upkeep upkeep;
    private SearchIndex index;
    private Clock clock;
    private Readiness readiness;

    @Inject
    private UnattachedFiles unattachedFiles;

    @Inject
    private Drifts drifts;

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
        tried(() -> upkeep.hourly());
        tried(() -> unattachedFiles.remove());
        tried(this::purgeIndex);
        tried(this::compareNightly);
    }

    /** One thing that fails keeps no other from being done. */
    private static void tried(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Something that is done every hour failed, and is tried again in an hour", e);
        }
    }

    /**
     * Differences that nobody has asked about are found by the morning, by whichever node comes first. An operator who
     * compared them lately has seen them.
     */
    private void compareNightly() {
        Instant now = clock.now();
        boolean isNight = now.atOffset(ZoneOffset.UTC).getHour() == NIGHT;
        if (!isNight || !drifts.isNightly() || drifts.isYoungerThan(now.minus(LATELY))) {
            return;
        }
        try {
            drifts.begin(Comparison.Aim.COMPARE, List.of());
        } catch (Conflict e) {
            LOG.log(Level.INFO, "The stores are being compared already, as by another node.");
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
