package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.search.SecondIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second index as a relay's target, while a rebuild is under way. When it has everything it takes the first one's
 * place, and the first one's relay goes on from where this one's came ({@link RelaySteps#begin}).
 */
@ApplicationScoped
public class SecondSearchTarget implements RelayTarget {
    static final String NAME = SearchTarget.NAME + RelaySteps.SECOND;

    private SecondIndex index;
    private SearchRebuilds rebuilds;
    private Leases leases;

    SecondSearchTarget() {}

    @Inject
    public SecondSearchTarget(SecondIndex index, SearchRebuilds rebuilds, Leases leases) {
        this.index = index;
        this.rebuilds = rebuilds;
        this.leases = leases;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What was given up, or has taken over, leaves nothing. */
    @Override
    public boolean isWanted() {
        Optional<SearchRebuilds.Stage> stage = rebuilds.stage();
        if (stage.isEmpty() && rebuilds.isLeftOver() && leads()) {
            index.discard();
            rebuilds.forget();
        }
        if (stage.equals(Optional.of(SearchRebuilds.Stage.TAKING_OVER))) {
            // Whoever began that may have died before it was done.
            index.takeOver();
        }
        return stage.equals(Optional.of(SearchRebuilds.Stage.UNDER_WAY));
    }

    /** Whoever cleans up leads, so that nobody fills meanwhile what is thrown away. */
    private boolean leads() {
        return leases.lead(RelaySteps.Turn.lease(NAME)).isPresent()
                && rebuilds.stage().isEmpty();
    }

    @Override
    public String incarnation() {
        index.make();
        return index.incarnation().orElseThrow(() -> new StoreAway("the second index has gone again"));
    }

    @Override
    public Map<EntryId, String> deliver(List<Entry> entries) {
        return SearchTarget.deliver(entries, index::put);
    }

    @Override
    public void hasEverything(long epoch, Position reached) {
        // Decided first: from then on nobody fills it, or makes another one, under this name.
        if (rebuilds.decideToTakeOver(epoch, reached)) {
            index.takeOver();
        }
    }
}
