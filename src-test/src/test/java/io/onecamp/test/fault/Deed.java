package io.onecamp.test.fault;

import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.persistence.crossstore.SteppedNode;

/**
 * Something that is done, and the kind of change that comes of it.
 *
 * @param name for reports
 * @param setting prepares what it needs and answers how it is done then
 */
record Deed(String name, Class<? extends Change> kind, Setting setting) {
    /** Prepares. */
    interface Setting {
        Doing in(Play play);
    }

    /** Does it, or does it again under the same key; answers with the ids that came of it. */
    interface Doing {
        Answer<String> on(SteppedNode node, IdempotencyKey key) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
