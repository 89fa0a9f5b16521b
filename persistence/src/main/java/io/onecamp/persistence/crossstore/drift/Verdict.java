package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;

/** What a careful look at one thing found. */
sealed interface Verdict {
    Verdict SAME = new Same();

    /** It is as it was decided. */
    record Same() implements Verdict {}

    /**
     * It differs.
     *
     * @param before what the store holds, as JSON, for whoever wants it back
     */
    record Differs(Difference difference, String before) implements Verdict {}

    /** It is changing at this moment, or on its way: it has to be looked at again. */
    record Unsettled() implements Verdict {}

    /** It cannot be judged, and looking again would not help. */
    record Unjudged(String why) implements Verdict {}
}
