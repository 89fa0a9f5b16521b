package io.onecamp.persistence.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.onecamp.domain.journal.Clock;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** ES256 tokens of one type, so that none is taken for one of another type. */
final class SignedTokens {
    private static final String ISSUER = "onecamp";

    /** How long keys are held in memory before the rows are asked again. */
    private static final Duration REREAD = Duration.ofMinutes(1);

    /** A signature costs a fifth of a request's time to check; some 10 MB hold what five thousand people show. */
    private static final int REMEMBERED = 10_000;

    private final JOSEObjectType type;
    private final SigningKeys keys;
    private final Clock clock;

    /**
     * Tokens whose signature was found good, by their whole text, and what they say. For as long as the keys are held:
     * so a key that is withdrawn opens nothing longer than it would have. Whether one has run out is looked at each time.
     */
    private final Cache<String, JWTClaimsSet> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REREAD)
            .executor(Runnable::run)
            .build();

    private volatile Held held = new Held(List.of(), Instant.EPOCH);

    SignedTokens(String type, SigningKeys keys, Clock clock) {
        this.type = new JOSEObjectType(type);
        this.keys = keys;
        this.clock = clock;
    }

    private record Held(List<SigningKeys.Aged> keys, Instant readAt) {}

    String sign(JWTClaimsSet.Builder claims, Duration lifetime) {
        Instant now = clock.now();
        var newest = held(REREAD).get(0).key();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(newest.getKeyID())
                        .type(type)
                        .build(),
                claims.issuer(ISSUER)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lifetime)))
                        .build());
        try {
            token.sign(new ECDSASigner(newest));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of ours that cannot sign", e);
        }
    }

    /** What a token of ours says that is still good. */
    Optional<JWTClaimsSet> read(String token) {
        try {
            return Optional.ofNullable(verified.getIfPresent(token))
                    .or(() -> verify(token))
                    .filter(this::isGood);
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private Optional<JWTClaimsSet> verify(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            if (!isOurs(signed)) {
                return Optional.empty();
            }
            verified.put(token, claims);
            return Optional.of(claims);
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT signed) throws JOSEException {
        JWSHeader header = signed.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !type.equals(header.getType())) {
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
