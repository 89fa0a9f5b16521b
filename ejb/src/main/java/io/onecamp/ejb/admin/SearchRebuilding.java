package io.onecamp.ejb.admin;

import io.onecamp.domain.audit.Act;
import io.onecamp.domain.audit.AuditStore;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.search.SearchRebuild;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Filling the search index anew while everybody goes on. The relays do it; here it is asked for, watched and given up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SearchRebuilding {
    private SearchRebuild rebuild;
    private AuditStore audit;
    private Clock clock;

    protected SearchRebuilding() {}

    @Inject
    public SearchRebuilding(SearchRebuild rebuild, AuditStore audit, Clock clock) {
        this.rebuild = rebuild;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins one; where one is under way, that goes on. */
    public SearchRebuild.Report begin() {
        if (rebuild.begin(clock.now())) {
            told("rebuild.begin");
        }
        return newest().orElseThrow(NotFound::new);
    }

    /** Gives up the one under way; people go on asking the index they asked before. */
    public void cancel() {
        if (!rebuild.cancel(clock.now())) {
            throw new NotFound();
        }
        told("rebuild.cancel");
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SearchRebuild.Report> newest() {
        return rebuild.newest();
    }

    private void told(String action) {
        audit.add(new Act(clock.now(), Act.OPERATOR, action, "store:opensearch", Map.of()));
    }
}
