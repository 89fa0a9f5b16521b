package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Comparison.Aim;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;

/**
 * A comparison that is under way, as its row says.
 *
 * @param sweep which one it is at; empty before the first, {@link #AGAIN} after the last
 * @param place in that sweep
 * @param failures how often in a row its store did not answer
 */
record Running(long id, WorkspaceId workspace, Aim aim, List<String> stores, At at) {
    /** In place of a sweep: what was changing is looked at again. */
    static final String AGAIN = "again";

    /** Where it is. */
    record At(String sweep, String place, int failures) {}

    boolean isNew() {
        return at.sweep().isEmpty();
    }

    boolean isLookingAgain() {
        return at.sweep().equals(AGAIN);
    }
}
