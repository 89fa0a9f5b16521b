package io.onecamp.domain.session;

import io.onecamp.domain.id.SessionId;
import java.time.Duration;
import java.util.Optional;

/** Issues and reads access tokens: JWTs signed with a key that rotates. What a token says is checked against the session. */
public interface AccessTokens {
    /** How long an issued token is good. */
    Duration lifetime();

    String issue(SessionId session);

    /** The session a token was issued for; empty where it is malformed, out of date, or not signed by a key of ours. */
    Optional<SessionId> read(String token);
}
