package io.onecamp.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    private DataDirectory data;

    @BeforeEach
    void open() throws IOException {
        data = DataDirectory.open(folder);
    }

    @Test
    void what_a_killed_first_run_left_half_made_is_made_anew() throws IOException {
        Path half = Files.createDirectories(data.at("postgres.unfinished").resolve("base"));
        Files.writeString(half.resolve("garbage"), "half");

        Path whole = data.whole("postgres", empty -> Files.writeString(empty.resolve("PG_VERSION"), "18"));

        assertThat(whole).isDirectoryContaining(file -> file.endsWith("PG_VERSION"));
        assertThat(whole.resolve("base")).doesNotExist();
        assertThat(data.at("postgres.unfinished")).doesNotExist();
    }

    @Test
    void what_is_whole_is_left_alone() throws IOException {
        data.whole("postgres", empty -> Files.writeString(empty.resolve("PG_VERSION"), "18"));

        data.whole("postgres", empty -> {
            throw new IOException("made twice");
        });

        assertThat(data.at("postgres").resolve("PG_VERSION")).hasContent("18");
    }

    @Test
    void what_could_not_be_made_is_not_there() {
        assertThatThrownBy(() -> data.whole("postgres", empty -> {
                    Files.writeString(empty.resolve("PG_VERSION"), "18");
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left");
        assertThat(data.at("postgres")).doesNotExist();
    }

    @Test
    void deleting_data_leaves_what_is_not_ours_and_follows_no_link() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "keep");
        Files.createDirectories(data.at("postgres"));
        Files.createSymbolicLink(data.at("postgres").resolve("link"), elsewhere);
        Files.writeString(data.at("state.json"), "{}");
        Files.writeString(data.at("onecamp.properties"), "onecamp.node=a");
        Files.writeString(data.at("thesis.txt"), "mine");

        new Removal(data).run();

        assertThat(data.at("postgres")).doesNotExist();
        assertThat(data.at("state.json")).doesNotExist();
        assertThat(data.at("onecamp.properties")).exists();
        assertThat(data.at("thesis.txt")).exists();
        assertThat(elsewhere.resolve("precious")).hasContent("keep");
        DataDirectory.deleteTree(elsewhere);
    }
}
