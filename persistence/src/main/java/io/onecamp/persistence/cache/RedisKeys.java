package io.onecamp.persistence.cache;

import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names of keys and channels. Whatever came from a person, or is one, is hashed with the installation's secret: nobody
 * who reads Redis learns an address from a key, and two installations that share a Redis never meet.
 */
final class RedisKeys {
    private static final String ALGORITHM = "HmacSHA256";

    private RedisKeys() {}

    /** {@code onecamp:<what>:<hash>}. */
    static String of(String what, String who) {
        return "onecamp:" + what + ":" + hash(what + " " + who);
    }

    private static String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            String secret = Settings.text(Setting.SECRET);
            mac.init(new SecretKeySpec(("onecamp keys " + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 24);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
