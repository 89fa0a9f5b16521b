package io.onecamp.persistence.setting;

import io.onecamp.domain.setting.Setting;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Configured values, by MicroProfile Config, read when asked for. */
public final class Settings {
    private Settings() {}

    /** The value, or its standard where nobody has set one; may be empty. */
    public static String text(Setting setting) {
        return ConfigProvider.getConfig(Settings.class.getClassLoader())
                .getOptionalValue(setting.key(), String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(setting.standard());
    }

    /** @throws IllegalStateException where the value is no whole number, naming the key */
    public static int number(Setting setting) {
        String value = text(setting);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(setting.key() + " must be a whole number, not " + value, e);
        }
    }

    /** A setting that counts milliseconds. */
    public static Duration millis(Setting setting) {
        return Duration.ofMillis(number(setting));
    }
}
