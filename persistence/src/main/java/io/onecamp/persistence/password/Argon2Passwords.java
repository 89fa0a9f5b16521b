package io.onecamp.persistence.password;

import io.onecamp.domain.session.Password;
import io.onecamp.domain.session.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with the costs OWASP names (19 MiB, 2 passes, 1 lane), salt of 16 bytes, hash of 32. A hash carries its own
 * costs, so that they can be raised without locking anybody out.
 */
@ApplicationScoped
public class Argon2Passwords implements Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();

    /** A flood of sign-ins queues here instead of taking 19 MiB each at once. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final SecureRandom random = new SecureRandom();

    @Override
    public String hash(Password password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = derive(password, salt, KIBIBYTES, PASSES, 1);
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=1$" + TO_TEXT.encodeToString(salt) + "$"
                + TO_TEXT.encodeToString(hash);
    }

    @Override
    public boolean matches(Password password, String hash) {
        Matcher parts = PHC.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash that is not Argon2id's");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] derived = derive(
                password,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(derived, expected);
    }

    @Override
    public void pretend(Password password) {
        derive(password, new byte[16], KIBIBYTES, PASSES, 1);
    }

    private byte[] derive(Password password, byte[] salt, int kibibytes, int passes, int lanes) {
        Argon2Parameters costs = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .build();
        byte[] hash = new byte[32];
        atOnce.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(costs);
            generator.generateBytes(
                    Normalizer.normalize(password.typed(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            atOnce.release();
        }
        return hash;
    }
}
