package io.onecamp.cli.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    Path folder;

    @Test
    void what_was_half_unpacked_is_unpacked_anew() throws IOException {
        Path half = Files.createDirectories(folder.resolve("cache/server-1.unfinished"));
        Files.writeString(half.resolve("garbage"), "half");

        Path unpacked = new Cache(folder.resolve("cache")).unzipped(zip("bin/run.sh"));

        assertThat(unpacked.resolve("bin/run.sh")).hasContent("content");
        assertThat(unpacked.resolve("garbage")).doesNotExist();
    }

    @Test
    void an_archive_that_writes_outside_itself_is_refused_and_leaves_nothing() throws IOException {
        Path archive = zip("../../outside");

        assertThatThrownBy(() -> new Cache(folder.resolve("cache")).unzipped(archive))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside itself");
        assertThat(folder.resolve("cache/server-1")).doesNotExist();
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private Path zip(String entry) throws IOException {
        Path file = folder.resolve("server-1.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("content".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }
}
