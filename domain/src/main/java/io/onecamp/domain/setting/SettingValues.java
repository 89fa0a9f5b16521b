package io.onecamp.domain.setting;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What values settings can have. A setting whose standard is a number takes numbers, one whose standard is a rate takes
 * rates; so a value that is wrong is told at the start, and not when it is first needed.
 */
public final class SettingValues {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final Pattern RATE = Pattern.compile("[1-9][0-9]{0,6}/[1-9][0-9]{0,5}");
    private static final Pattern ENDPOINT = Pattern.compile("[^\\s/:]+:[0-9]{1,5}|\\[[0-9a-fA-F:]+]:[0-9]{1,5}");

    private static final Set<String> SWITCHES = Set.of("on", "off");

    private static final Map<Setting, Set<String>> WORDS = new EnumMap<>(Map.of(
            Setting.GRAPH, Set.of("dgraph", "sql"),
            Setting.REGISTRATION, Set.of("open", "invitation", "closed")));

    private static final Map<Setting, Set<String>> SCHEMES = new EnumMap<>(Map.of(
            Setting.POSTGRES_URL, Set.of("jdbc:postgresql"),
            Setting.GRAPH_SQL_URL, Set.of("jdbc:postgresql"),
            Setting.REDIS_URL, Set.of("redis", "rediss"),
            Setting.S3_ENDPOINT, Set.of("http", "https"),
            Setting.OPENSEARCH_URL, Set.of("http", "https"),
            Setting.PUBLIC_URL, Set.of("http", "https")));

    /** A single call says too little to judge a store by. */
    private static final Map<Setting, Integer> LEAST = new EnumMap<>(Map.of(
            Setting.HTTP_PROXIES, 0,
            Setting.CONTENTS_KEPT_BYTES, 0,
            Setting.GRAPH_BREAKER_CALLS, 2,
            Setting.REDIS_BREAKER_CALLS, 2,
            Setting.S3_BREAKER_CALLS, 2,
            Setting.SEARCH_BREAKER_CALLS, 2));

    private SettingValues() {}

    /**
     * Everything that is wrong, each in a sentence that names its key, in the order of the settings.
     *
     * @param configured the value of a setting; empty where nobody has set one
     */
    public static List<String> mistakes(Function<Setting, Optional<String>> configured) {
        List<String> mistakes = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            configured
                    .apply(setting)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> mistake(setting, value))
                    .ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private static Optional<String> mistake(Setting setting, String value) {
        return expected(setting, value)
                .map(expected -> setting.key() + " must be " + expected
                        + (setting.secrecy() == Secrecy.HIDDEN ? "." : ", not " + value + "."));
    }

    /** What it should have been; empty where it is. */
    private static Optional<String> expected(Setting setting, String value) {
        Set<String> words = SWITCHES.contains(setting.standard()) ? SWITCHES : WORDS.get(setting);
        if (words != null) {
            return unless(
                    words.contains(value),
                    String.join(" or ", words.stream().sorted().toList()));
        }
        Set<String> schemes = SCHEMES.get(setting);
        if (schemes != null) {
            return unless(
                    isUrl(value, schemes),
                    "a URL that begins with "
                            + String.join(": or ", schemes.stream().sorted().toList()) + ":");
        }
        if (setting == Setting.DGRAPH_ENDPOINT) {
            return unless(ENDPOINT.matcher(value).matches(), "host:port");
        }
        if (RATE.matcher(setting.standard()).matches()) {
            return unless(
                    RATE.matcher(value).matches(), "a number of calls, a slash and a number of seconds, as 600/60");
        }
        if (NUMBER.matcher(setting.standard()).matches()) {
            int least = LEAST.getOrDefault(setting, 1);
            return unless(isNumber(value, least), "a whole number from " + least + " to " + Integer.MAX_VALUE);
        }
        return Optional.empty();
    }

    private static Optional<String> unless(boolean right, String expected) {
        return right ? Optional.empty() : Optional.of(expected);
    }

    private static boolean isNumber(String value, int least) {
        return NUMBER.matcher(value).matches()
                && Long.parseLong(value) >= least
                && Long.parseLong(value) <= Integer.MAX_VALUE;
    }

    private static boolean isUrl(String value, Set<String> schemes) {
        if (value.startsWith("jdbc:")) {
            return schemes.stream().anyMatch(scheme -> value.startsWith(scheme + ":"));
        }
        try {
            URI uri = URI.create(value);
            return uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
