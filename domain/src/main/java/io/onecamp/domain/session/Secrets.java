package io.onecamp.domain.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that nobody can guess: 256 random bits as text that fits into a URL. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
