package io.onecamp.domain.session;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.operation.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions and their refresh tokens, hashed. Answered by: PostgreSQL (truth). */
public interface SessionStore {
    /** As many answers of one call may be on their way at once. */
    int MOST_UNUSED = 10;

    void add(WorkspaceId workspace, Session session, String refreshHash);

    /** Who a session belongs to and what they are now; empty where it ended or the person is not active. Asked on every request. */
    Optional<Actor> actor(SessionId session);

    /** Sessions of a person that have not ended, newest first. */
    List<Session> of(WorkspaceId workspace, PersonId person);

    /** The live session with its row locked, for turning its tokens or ending it. */
    Optional<Session> lock(SessionId session);

    /** What is known of a refresh token of a session that this transaction holds; empty where it never was one. */
    Optional<Known> refreshToken(SessionId session, String hash);

    /** Whether this used token is the one used last: then its successor was not used yet. */
    boolean isNewestUsed(SessionId session, String hash);

    /**
     * Marks the token as used under a key, takes back what was issued beside it and never used, and puts its successor
     * in force.
     */
    void rotate(SessionId session, Use use, String successorHash);

    /**
     * Puts a further token in force, for a repeated sign-in or refresh, beside those that were issued and not used: the
     * caller holds one of them, and which one is not known here. The newest {@link #MOST_UNUSED} stay.
     */
    void issue(SessionId session, String hash, Instant at);

    /** Ends the session; its tokens are refused from the commit on. */
    void end(SessionId session, Instant at);

    /** A token's life so far; used is empty while it is in force. */
    record Known(Optional<Use> used) {}

    /** When, and under which idempotency key, a token was used. */
    record Use(String hash, Instant at, Optional<UUID> key) {}
}
