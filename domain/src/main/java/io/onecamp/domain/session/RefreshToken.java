package io.onecamp.domain.session;

import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.operation.RequestHash;

/** A refresh token as the client holds it: {@code <session>.<secret>}. Kept only as its hash. */
public record RefreshToken(SessionId session, String secret) {

    public static RefreshToken fresh(SessionId session) {
        return new RefreshToken(session, Secrets.fresh());
    }

    /** @throws Unauthenticated where the text cannot be one */
    public static RefreshToken parse(String text) {
        int dot = text.indexOf('.');
        try {
            return new RefreshToken(SessionId.parse(text.substring(0, Math.max(dot, 0))), text.substring(dot + 1));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    public static Unauthenticated refused() {
        return new Unauthenticated("refresh_refused", "This refresh token is not good (any more); sign in again.");
    }

    public String hash() {
        return RequestHash.of(secret).hex();
    }

    public String text() {
        return session + "." + secret;
    }

    @Override
    public String toString() {
        return "RefreshToken of " + session;
    }
}
