package io.onecamp.persistence.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.session.AccessTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** ES256 tokens that name a session and nothing else: what the person may do is asked of the session each time. */
@ApplicationScoped
public class JwtAccessTokens implements AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String ISSUER = "onecamp";

    /** How long keys are held in memory before the rows are asked again. */
    private static final Duration REREAD = Duration.ofMinutes(1);

    private SigningKeys keys;
    private Clock clock;
    private volatile Held held = new Held(List.of(), Instant.EPOCH);

    JwtAccessTokens() {}

    @Inject
    public JwtAccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Held(List<SigningKeys.Aged> keys, Instant readAt) {}

    @Override
    public Duration lifetime() {
        return LIFETIME;
    }

    @Override
    public String issue(SessionId session) {
        Instant now = clock.now();
        var newest = held(REREAD).get(0).key();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(newest.getKeyID())
                        .type(TYPE)
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(session.toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build());
        try {
            token.sign(new ECDSASigner(newest));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of ours that cannot sign", e);
        }
    }

    @Override
    public Optional<SessionId> read(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            return isOurs(signed) && isGood(claims)
                    ? Optional.of(SessionId.parse(claims.getSubject()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT signed) throws JOSEException {
        JWSHeader header = signed.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
            return false;
        }
        Optional<SigningKeys.Aged> key = named(header.getKeyID(), REREAD);
        if (key.isEmpty()) {
            // Another node may have made it a moment ago; but a stranger's key ids must not make us ask each time.
            key = named(header.getKeyID(), Duration.ofSeconds(2));
        }
        return key.isPresent() && signed.verify(new ECDSAVerifier(key.get().key()));
    }

    private Optional<SigningKeys.Aged> named(String kid, Duration atMostOld) {
        return held(atMostOld).stream()
                .filter(aged -> aged.key().getKeyID().equals(kid))
                .findFirst();
    }

    private boolean isGood(JWTClaimsSet claims) {
        return ISSUER.equals(claims.getIssuer())
                && claims.getExpirationTime().toInstant().isAfter(clock.now());
    }

    private List<SigningKeys.Aged> held(Duration atMostOld) {
        Held now = held;
        if (now.keys().isEmpty() || now.readAt().isBefore(clock.now().minus(atMostOld))) {
            now = new Held(keys.current(), clock.now());
            held = now;
        }
        return now.keys();
    }
}
