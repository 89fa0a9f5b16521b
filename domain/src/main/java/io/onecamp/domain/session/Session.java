package io.onecamp.domain.session;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.SessionId;
import java.time.Instant;

/**
 * One sign-in of one person on one device: begins with the password, lives through refreshes, ends by hand, by reuse of
 * an old refresh token, by a password reset, or by age. Answered by: PostgreSQL (truth).
 *
 * @param device what the client called itself, cut to 200 characters; may be empty
 * @param lastUsedAt when it was last refreshed, UTC
 */
public record Session(SessionId id, PersonId person, String device, Instant startedAt, Instant lastUsedAt) {}
