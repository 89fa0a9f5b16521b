package io.onecamp.ejb.admin;

import io.onecamp.domain.installation.Upkeep;
import io.onecamp.ejb.file.UnattachedFiles;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * What has to be done every hour; each node may do it, and doing it twice is harmless. It manages its transactions
 * itself, and begins none: Payara calls a timer inside one otherwise, even where it is {@code NOT_SUPPORTED}.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {
    private Upkeep upkeep;
    private Readiness readiness;

    @Inject
    private UnattachedFiles unattachedFiles;

    protected Housekeeping() {}

    @Inject
    public Housekeeping(Upkeep upkeep, Readiness readiness) {
        this.upkeep = upkeep;
        this.readiness = readiness;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void hourly() {
        if (readiness.state() == Readiness.State.READY) {
            upkeep.hourly();
            unattachedFiles.remove();
        }
    }
}
