package io.onecamp.ejb.admin;

import io.onecamp.domain.setting.SettingValues;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings as they are configured, looked through before anything is built on them. */
final class ConfiguredValues {
    private ConfiguredValues() {}

    /** @throws IllegalStateException where some cannot be, naming each and what it should be */
    static void check() {
        Config config = ConfigProvider.getConfig(ConfiguredValues.class.getClassLoader());
        List<String> mistakes = SettingValues.mistakes(setting -> config.getOptionalValue(setting.key(), String.class));
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(
                    "OneCamp does not start with these settings: " + String.join(" ", mistakes));
        }
    }
}
