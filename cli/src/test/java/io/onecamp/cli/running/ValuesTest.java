package io.onecamp.cli.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.server.Product;
import io.onecamp.domain.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesTest {
    @TempDir
    Path folder;

    @Test
    void on_loopback_anybody_may_register_and_no_code_is_needed() throws IOException {
        Values values = values("127.0.0.1");

        assertThat(text(values, Setting.REGISTRATION)).isEqualTo("open");
        assertThat(values.of(Setting.SETUP_CODE)).isEmpty();
    }

    @Test
    void elsewhere_people_are_invited_and_the_first_account_needs_the_code() throws IOException {
        Values values = values("0.0.0.0");

        assertThat(text(values, Setting.REGISTRATION)).isEqualTo("invitation");
        assertThat(text(values, Setting.SETUP_CODE)).matches("[A-Z2-9]{5}-[A-Z2-9]{5}-[A-Z2-9]{5}");
    }

    @Test
    void behind_a_public_url_it_is_as_elsewhere() throws IOException {
        Files.writeString(folder.resolve("onecamp.properties"), "onecamp.public-url=https://camp.example.org\n");

        Values values = values("127.0.0.1");

        assertThat(text(values, Setting.PUBLIC_URL)).isEqualTo("https://camp.example.org");
        assertThat(text(values, Setting.REGISTRATION)).isEqualTo("invitation");
        assertThat(values.of(Setting.SETUP_CODE)).isPresent();
    }

    @Test
    void the_product_finds_them_in_its_environment() throws IOException {
        Installation installation = Installation.open(folder);

        assertThat(values("127.0.0.1").environment())
                .containsEntry("ONECAMP_SECRET", installation.secrets().of(Secret.PRODUCT))
                .containsEntry("ONECAMP_BIND", "127.0.0.1")
                .doesNotContainKey("ONECAMP_SETUP_CODE");
    }

    private Values values(String bind) throws IOException {
        return new Values(Installation.open(folder), List.of(), new Product(bind, 8080));
    }

    private static String text(Values values, Setting setting) {
        return values.of(setting).orElseThrow().text();
    }
}
