package io.onecamp.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.cli.exit.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    private DataDirectory data;

    @BeforeEach
    void open() throws IOException {
        data = DataDirectory.open(folder);
    }

    @Test
    void each_is_made_once_and_unlike_the_others() throws IOException {
        List<String> made = values(Secrets.open(data));

        assertThat(made).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(values(Secrets.open(data))).isEqualTo(made);
    }

    @Test
    void the_products_secret_has_32_bytes() throws IOException {
        String secret = Secrets.open(data).of(Secret.PRODUCT);

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
    }

    @Test
    void only_the_owner_may_read_them() throws IOException {
        Secrets.open(data);

        assertThat(mode(data.at("secrets.properties"))).isEqualTo("rw-------");
        assertThat(mode(data.root())).isEqualTo("rwx------");
    }

    @Test
    void a_secret_that_a_later_version_needs_is_added_and_the_others_stay() throws IOException {
        String before = Secrets.open(data).of(Secret.POSTGRES);
        Path file = data.at("secrets.properties");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^redis=.*$", ""));

        Secrets after = Secrets.open(data);

        assertThat(after.of(Secret.POSTGRES)).isEqualTo(before);
        assertThat(after.of(Secret.REDIS)).isNotBlank();
    }

    @Test
    void lost_secrets_are_not_replaced_while_there_is_data_they_open() throws IOException {
        Secrets.open(data);
        Files.createDirectory(data.at("postgres"));
        Files.delete(data.at("secrets.properties"));

        assertThatThrownBy(() -> Secrets.open(data)).isInstanceOf(Refusal.class).hasMessageContaining("is missing");
        assertThat(data.at("secrets.properties")).doesNotExist();
    }

    private static List<String> values(Secrets secrets) {
        return Arrays.stream(Secret.values()).map(secrets::of).toList();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
