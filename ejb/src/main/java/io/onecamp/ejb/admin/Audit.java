package io.onecamp.ejb.admin;

import io.onecamp.domain.audit.AuditStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reading what was done to the installation. Whoever does such a thing adds it in the same transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Audit {
    private AuditStore acts;

    protected Audit() {}

    @Inject
    public Audit(AuditStore acts) {
        this.acts = acts;
    }

    /** The newest first, below a number where one is given. */
    public List<AuditStore.Numbered> newest(Optional<Long> before, int limit) {
        return acts.newest(before, limit);
    }
}
