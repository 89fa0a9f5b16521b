package io.onecamp.domain.live;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import java.util.Set;

/** Somewhere on this node where people are connected. Its methods return at once: what is slow waits in queues of its own. */
public interface LiveOutlet {
    /** Everyone connected here now. */
    Set<PersonId> connected();

    /** Takes an event for these people, who may see it at this moment. Called in the order of positions. */
    void deliver(LiveEvent event, Set<PersonId> audience);

    /** Everything up to here was delivered or is not for anyone here. */
    void reached(Position position);
}
