package io.onecamp.persistence.crossstore;

import io.onecamp.domain.compensation.Effect;
import io.onecamp.domain.compensation.Undoing;
import io.onecamp.domain.installation.StoreAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Undoes what an intent tells, whoever asks: the row first, which waits for an undecided transaction and says for good
 * that none will use the effect; then outside, in no transaction; then the row goes. Whatever stops it in between, the
 * row is still there, and when its lease has run out it is done again.
 */
@ApplicationScoped
public class IntentUndo {
    private static final Logger LOG = System.getLogger(IntentUndo.class.getName());

    private IntentRows rows;
    private Iterable<Undoing> known = java.util.List.of();

    IntentUndo() {}

    @Inject
    public IntentUndo(IntentRows rows) {
        this.rows = rows;
    }

    /** Who can undo what. */
    @Inject
    void know(@Any Instance<Undoing> undoings) {
        this.known = undoings;
    }

    /** The same where there is no container to find them. */
    void know(Iterable<Undoing> undoings) {
        this.known = undoings;
    }

    /** Has it undone there, soon. Only hands over: it may be called while a transaction completes. */
    void later(Executor executor, UUID intent) {
        try {
            executor.execute(() -> undo(intent));
        } catch (RejectedExecutionException e) {
            // The server stops, or all is taken: the row is there, and its lease runs out.
            LOG.log(Level.DEBUG, "an undo is left to the sweeper", e);
        }
    }

    void undo(UUID intent) {
        undo(intent, rows::claim);
    }

    void undoExpired(UUID intent) {
        undo(intent, rows::claimExpired);
    }

    private void undo(UUID intent, Function<UUID, Optional<Effect>> claim) {
        try {
            Optional<Effect> effect = claim.apply(intent);
            if (effect.isPresent()) {
                undoing(effect.get()).undo(effect.get());
                rows.forget(intent);
            }
        } catch (StoreAway e) {
            LOG.log(Level.INFO, "What intent {0} did cannot be undone yet: {1}", intent, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What intent {0} did could not be undone and will be tried again: {1}", intent, e);
        }
    }

    private Undoing undoing(Effect effect) {
        for (Undoing one : known) {
            if (one.kind().equals(effect.kind())) {
                return one;
            }
        }
        throw new IllegalStateException("nobody here can undo " + effect.kind());
    }
}
