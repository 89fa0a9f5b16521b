package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Comparison.Skipped;
import io.onecamp.domain.drift.Difference;
import java.util.List;

/**
 * What one step of a comparison found, and where the next one begins.
 *
 * @param seen how many things it looked at for the first time
 * @param unsettled keys that have to be looked at again
 * @param settled keys that had to be, and need not any more
 */
record Step(Sweep sweep, int seen, Judged judged, List<String> settled, Running.At next) {

    /** Verdicts by what has to be done about them. */
    record Judged(List<Difference> differences, List<Skipped> skipped, List<String> unsettled, int mended) {
        static final Judged NOTHING = new Judged(List.of(), List.of(), List.of(), 0);
    }
}
