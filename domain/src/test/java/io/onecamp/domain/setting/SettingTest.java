package io.onecamp.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void the_environment_name_is_what_microprofile_config_looks_up() {
        assertThat(Setting.S3_ACCESS_KEY.environmentName()).isEqualTo("ONECAMP_S3_ACCESS_KEY");
    }

    @Test
    void no_two_settings_share_a_key_or_an_environment_name() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::key)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Setting.values()).map(Setting::environmentName))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_sounds_like_a_secret_is_hidden() {
        assertThat(Arrays.stream(Setting.values()).filter(s -> s.key().matches(".*(password|secret|token|code).*")))
                .allMatch(s -> s.secrecy() == Secrecy.HIDDEN);
    }

    @Test
    void a_key_finds_its_setting() {
        assertThat(Setting.of("onecamp.graph")).contains(Setting.GRAPH);
        assertThat(Setting.of("onecamp.nothing")).isEmpty();
    }
}
