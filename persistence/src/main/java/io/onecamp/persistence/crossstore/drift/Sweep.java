package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;
import java.util.Map;

/**
 * One kind of thing in one pair of stores, gone through from both sides. Asks stores, so none of it is called inside a
 * transaction; a store that is away is {@link io.onecamp.domain.graph.GraphUnavailable} or {@link
 * io.onecamp.domain.installation.StoreAway}.
 */
interface Sweep {
    /** The store that is compared with PostgreSQL. */
    String store();

    /** Its one name among all sweeps: {@code graph.message}. */
    String name();

    /** About how many things it looks at. */
    long total(WorkspaceId workspace);

    /**
     * A quick look at the next stretch. What looks well is well; what does not is only suspected.
     *
     * @param place where the last one ended; empty for the beginning
     */
    Glance glance(WorkspaceId workspace, String place, int limit);

    /** How many things one step may look at, where so many are allowed. */
    default int atOnce(int limit) {
        return limit;
    }

    /**
     * A careful look at some keys: in the order what decides, what waits, what the store holds, what decides. So what is
     * the same at both looks, and was not waiting, must be in the store.
     */
    Map<String, Verdict> judge(WorkspaceId workspace, List<String> keys);

    /**
     * Sends the next stretch once more, without asking whether it is there; nothing is suspected.
     *
     * @return what it sent; nothing seen, and the same place, where so much waits already that it has to wait itself
     */
    default Glance resend(Running run, int limit) {
        throw new IllegalStateException(name() + " is not rebuilt like this");
    }

    /** Mends one thing, as its difference says; what it says may have changed since, and is decided anew. */
    void mend(Found found);

    /**
     * What a quick look found.
     *
     * @param seen how many things it looked at
     * @param calls how many questions it asked other stores
     * @param place where the next one begins; empty where there is none
     */
    record Glance(int seen, int calls, List<String> suspects, String place) {
        boolean isLast() {
            return place.isEmpty();
        }
    }

    /** A difference that is to be mended, in the course of a comparison. */
    record Found(long comparison, WorkspaceId workspace, String key, Verdict.Differs verdict) {
        Difference difference() {
            return verdict.difference();
        }
    }
}
