package io.onecamp.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.process.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    @TempDir
    Path folder;

    private DataDirectory data;
    private StateFile file;

    @BeforeEach
    void open() throws IOException {
        data = DataDirectory.open(folder);
        file = new StateFile(data);
    }

    @Test
    void what_was_changed_is_read_by_the_next_command() {
        Identity process = new Identity(17, "boot b tick 4", "postgres");
        file.change(state -> state.with("postgres", process).withPort("postgres", 20_001));

        State read = new StateFile(data).read();

        assertThat(read.process("postgres")).contains(process);
        assertThat(read.ports()).containsEntry("postgres", 20_001);
    }

    @Test
    void nobody_else_may_read_it() throws IOException {
        file.change(state -> state.withPort("redis", 20_002));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.at("state.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void stores_that_start_at_once_do_not_lose_each_others_changes() {
        IntStream.range(0, 50).parallel().forEach(i -> file.change(state -> state.withPort("p" + i, 20_000 + i)));

        assertThat(file.read().ports()).hasSize(50);
    }

    @Test
    void a_write_that_was_killed_half_way_leaves_the_old_state() throws IOException {
        file.change(state -> state.withPort("redis", 20_002));
        Files.writeString(data.at("state.json123.unfinished"), "{\"format\":");

        assertThat(file.read().ports()).containsEntry("redis", 20_002);
    }

    @Test
    void a_later_version_may_have_added_something() throws IOException {
        file.change(state -> state.withPort("redis", 20_002));
        String json = Files.readString(data.at("state.json")).replaceFirst("\\{", "{\"later\": 1,");
        Files.writeString(data.at("state.json"), json);

        assertThat(file.read().ports()).containsEntry("redis", 20_002);
    }

    @Test
    void a_file_that_somebody_broke_is_refused_and_not_overwritten() throws IOException {
        Files.writeString(data.at("state.json"), "{ broken");

        assertThatThrownBy(() -> file.change(state -> state.withPort("redis", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("state.json cannot be read");
        assertThat(data.at("state.json")).hasContent("{ broken");
    }
}
