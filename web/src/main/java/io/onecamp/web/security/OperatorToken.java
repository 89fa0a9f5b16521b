package io.onecamp.web.security;

import io.onecamp.web.setting.WebSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The secret that the installation's command line shows. Where none is set, none is good. */
final class OperatorToken {

    private OperatorToken() {}

    /** Compared in constant time, so that time does not tell how much of a guess was right. */
    static boolean isGood(String presented) {
        return is(WebSettings.operatorToken(), presented);
    }

    /** The secret that opens the metrics and nothing else, so that a monitoring system need not hold the other one. */
    static boolean isGoodForMetrics(String presented) {
        return is(WebSettings.metricsToken(), presented);
    }

    private static boolean is(Optional<String> expected, String presented) {
        return expected.map(token -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }
}
