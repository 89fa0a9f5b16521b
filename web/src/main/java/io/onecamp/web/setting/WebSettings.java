package io.onecamp.web.setting;

import io.onecamp.domain.setting.Setting;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads settings when they are needed, so that none is kept from before a change. */
public final class WebSettings {

    private WebSettings() {}

    /** What the operator must present; empty: nobody is let in. */
    public static Optional<String> operatorToken() {
        return read(Setting.OPERATOR_TOKEN);
    }

    /** What a monitoring system may present for the metrics; empty: only the operator's token opens them. */
    public static Optional<String> metricsToken() {
        return read(Setting.METRICS_TOKEN);
    }

    /** Largest body of a request, in bytes. */
    public static int bodyLimit() {
        return number(Setting.HTTP_BODY_LIMIT);
    }

    /** Longest text to search for, in characters. */
    public static int searchQueryLength() {
        return number(Setting.SEARCH_QUERY_LENGTH);
    }

    private static int number(Setting setting) {
        return read(setting).map(Integer::valueOf).orElseGet(() -> Integer.valueOf(setting.standard()));
    }

    /** How many reverse proxies are believed about where a request came from. */
    public static int proxies() {
        return read(Setting.HTTP_PROXIES).map(Integer::valueOf).orElse(0);
    }

    private static Optional<String> read(Setting setting) {
        return ConfigProvider.getConfig(WebSettings.class.getClassLoader())
                .getOptionalValue(setting.key(), String.class)
                .filter(value -> !value.isBlank());
    }
}
