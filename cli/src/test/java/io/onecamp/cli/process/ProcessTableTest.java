package io.onecamp.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {
    @TempDir
    Path folder;

    private Identity sleeper;

    @BeforeEach
    void start() throws IOException {
        folder = folder.toRealPath();
        Path program = OnPath.find("sleep").orElseThrow();
        sleeper = Daemon.start(new Launch(
                OnPath.realName(program),
                List.of(program.toString(), "300"),
                Map.of(),
                folder,
                folder.resolve("sleep.log")));
    }

    @AfterEach
    void stop() {
        Daemon.stop(sleeper, Signal.KILL, Duration.ofSeconds(5));
    }

    @Test
    void a_process_is_known_by_its_number_and_its_birth() {
        assertThat(ProcessTable.runs(sleeper)).isTrue();
        assertThat(ProcessTable.identify(sleeper.pid())).contains(sleeper);
    }

    @Test
    void a_later_process_with_the_same_number_is_another_one_and_is_never_stopped() {
        Identity earlier = new Identity(sleeper.pid(), "boot x tick 1", sleeper.command());

        assertThat(ProcessTable.runs(earlier)).isFalse();
        Daemon.stop(earlier, Signal.KILL, Duration.ofSeconds(1));

        assertThat(ProcessTable.runs(sleeper)).isTrue();
    }

    @Test
    void a_stopped_process_no_longer_runs() {
        Daemon.stop(sleeper, Signal.TERM, Duration.ofSeconds(5));

        await().untilAsserted(() -> assertThat(ProcessTable.runs(sleeper)).isFalse());
    }

    @Test
    void a_process_left_behind_is_found_by_its_folder_and_program() {
        assertThat(ProcessTable.at(folder, sleeper.command())).containsExactly(sleeper);
        assertThat(ProcessTable.at(folder, "java")).isEmpty();
        assertThat(ProcessTable.at(folder.resolve("elsewhere"), sleeper.command()))
                .isEmpty();
    }

    @Test
    void it_tells_the_memory_of_a_process() {
        assertThat(ProcessTable.memory(ProcessHandle.current().pid()).orElse(0)).isGreaterThan(10_000_000);
    }
}
