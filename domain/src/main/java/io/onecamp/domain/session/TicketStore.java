package io.onecamp.domain.session;

import io.onecamp.domain.id.SessionId;
import java.time.Instant;
import java.util.Optional;

/** One-time tickets that open a socket. Answered by: PostgreSQL (truth), so that any node can consume one. */
public interface TicketStore {
    void add(String hash, SessionId session, Instant goodUntil);

    /** Takes the ticket away and says whose it was: of many who try at once, one gets it. */
    Optional<SessionId> consume(String hash, Instant now);
}
