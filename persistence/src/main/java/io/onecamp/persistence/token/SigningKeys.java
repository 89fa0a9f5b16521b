package io.onecamp.persistence.token;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.session.Secrets;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The keys that sign access tokens, as rows: shared by every node, sealed (AES-256-GCM) with a key made from
 * {@code onecamp.secret}, which is not in the database. A new one is made when the newest is a day old; old ones are
 * kept as long as a token of theirs could still be good.
 */
@ApplicationScoped
public class SigningKeys {
    static final Duration NEW_AFTER = Duration.ofHours(24);
    static final Duration KEPT = Duration.ofHours(26);

    private Sql sql;
    private Clock clock;

    SigningKeys() {}

    @Inject
    public SigningKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A key and when it was made. */
    record Aged(ECKey key, Instant madeAt) {}

    /** All keys that may still verify, newest first; the newest signs. Makes one where it is time to. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Aged> current() {
        Instant now = clock.now();
        List<Aged> keys = read();
        if (keys.isEmpty() || keys.get(0).madeAt().isBefore(now.minus(NEW_AFTER))) {
            // Nodes that find this at the same moment make one key, not two.
            sql.update("lock table signing_key in share row exclusive mode");
            keys = read();
            if (keys.isEmpty() || keys.get(0).madeAt().isBefore(now.minus(NEW_AFTER))) {
                make(now);
                keys = read();
            }
        }
        return keys;
    }

    private List<Aged> read() {
        return sql
                .list(
                        "select sealed, created_at from signing_key where created_at > ? order by created_at desc, kid",
                        row -> {
                            Instant madeAt = Sql.time(row, "created_at");
                            return opened(row.getString("sealed")).map(key -> new Aged(key, madeAt));
                        },
                        clock.now().minus(KEPT))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private void make(Instant now) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(Secrets.fresh().substring(0, 16))
                    .generate();
            sql.update(
                    "insert into signing_key (kid, sealed, created_at) values (?, ?, ?)",
                    key.getKeyID(),
                    sealed(key),
                    now);
            sql.update("delete from signing_key where created_at <= ?", now.minus(KEPT));
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key can be made", e);
        }
    }

    private static String sealed(ECKey key) throws JOSEException {
        JWEObject box = new JWEObject(
                new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(key.toJSONString()));
        box.encrypt(new DirectEncrypter(sealingKey()));
        return box.serialize();
    }

    /** Empty where the key was sealed with another secret: then its tokens are refused and a new key is made. */
    private static Optional<ECKey> opened(String sealed) {
        try {
            JWEObject box = JWEObject.parse(sealed);
            box.decrypt(new DirectDecrypter(sealingKey()));
            return Optional.of(ECKey.parse(box.getPayload().toString()));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static SecretKey sealingKey() {
        String secret = ConfigProvider.getConfig(SigningKeys.class.getClassLoader())
                .getOptionalValue("onecamp.secret", String.class)
                .filter(text -> text.length() >= 32)
                .orElseThrow(() -> new IllegalStateException(
                        "onecamp.secret must be configured with at least 32 random characters"));
        try {
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(("onecamp signing keys\n" + secret).getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(key, "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
