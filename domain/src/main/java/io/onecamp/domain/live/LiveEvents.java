package io.onecamp.domain.live;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;

/** What happened, by position, for those who ask later. Answered by: PostgreSQL (truth). */
public interface LiveEvents {
    /** The newest position given. */
    Position newest();

    /** The oldest position from which everything after it is still kept. */
    Position oldest();

    /**
     * The events after a position that this person may see now, in order.
     *
     * <p>Of what was deleted or withdrawn meanwhile it is told that it was said, and not what.
     *
     * @param limit how many events at most
     */
    Caught after(WorkspaceId workspace, PersonId person, Position after, int limit);

    /**
     * What was caught up.
     *
     * @param position the last one looked at, past what the person may not see
     */
    record Caught(List<LiveEvent> events, Position position) {
        public Caught {
            events = List.copyOf(events);
        }
    }
}
