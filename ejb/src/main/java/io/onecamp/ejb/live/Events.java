package io.onecamp.ejb.live;

import io.onecamp.domain.id.Position;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.operation.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What happened, for one who asks by position: resuming a socket, and the long poll. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Events {
    private LiveEvents events;

    protected Events() {}

    @Inject
    public Events(LiveEvents events) {
        this.events = events;
    }

    public Position newest() {
        return events.newest();
    }

    public Position oldest() {
        return events.oldest();
    }

    /** What came after a position that the actor may see now; at most so many events. */
    public LiveEvents.Caught after(Actor actor, Position after, int limit) {
        return events.after(actor.workspace(), actor.person(), after, limit);
    }
}
