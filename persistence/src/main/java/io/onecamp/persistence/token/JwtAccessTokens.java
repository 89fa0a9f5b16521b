package io.onecamp.persistence.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.session.AccessTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** ES256 tokens that name a session and nothing else: what the person may do is asked of the session each time. */
@ApplicationScoped
public class JwtAccessTokens implements AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private SignedTokens tokens;

    JwtAccessTokens() {}

    @Inject
    public JwtAccessTokens(SigningKeys keys, Clock clock) {
        this.tokens = new SignedTokens("at+jwt", keys, clock);
    }

    @Override
    public Duration lifetime() {
        return LIFETIME;
    }

    @Override
    public String issue(SessionId session) {
        return tokens.sign(new JWTClaimsSet.Builder().subject(session.toString()), LIFETIME);
    }

    @Override
    public Optional<SessionId> read(String token) {
        return tokens.read(token).flatMap(JwtAccessTokens::session);
    }

    /** The session that good claims name. */
    static Optional<SessionId> session(JWTClaimsSet claims) {
        try {
            return Optional.of(SessionId.parse(String.valueOf(claims.getSubject())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
