package io.onecamp.cli.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.onecamp.cli.artifact.Cache;
import io.onecamp.cli.artifact.Downloads;
import io.onecamp.cli.artifact.Repository;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.process.Daemon;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.ProcessTable;
import io.onecamp.cli.process.Signal;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
    @TempDir
    Path folder;

    /** The program may take an hour; that it has given up is told at once. */
    @Test
    @Timeout(30)
    void nobody_waits_for_a_server_that_has_given_up() throws IOException {
        Installation installation = Installation.open(folder);
        try (Repository none = Repository.open(new Downloads(new Screen(new PrintWriter(new StringWriter()))))) {
            Starter starter = new Starter(installation, new Supplies(none, Cache.ofUser()));
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> starter.ensure(new GivenUp(installation)));
            assertThat(refusal.exit()).isEqualTo(Exit.NOT_READY);
            assertThat(refusal.sentence())
                    .startsWith("A server has given up: it could not deploy the product: nobody knows why.");
            assertThat(installation.state().read().process("server"))
                    .hasValueSatisfying(process -> assertThat(ProcessTable.runs(process))
                            .as("it is left as it is, to be looked at")
                            .isTrue());
        } finally {
            installation
                    .state()
                    .read()
                    .process("server")
                    .ifPresent(process -> Daemon.stop(process, Signal.KILL, Duration.ofSeconds(5)));
        }
    }

    /** Runs, and says that it will never be ready. */
    private record GivenUp(Installation installation) implements Program {
        @Override
        public String name() {
            return "server";
        }

        @Override
        public String title() {
            return "A server";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public Launch prepare(Supplies supplies) throws IOException {
            Path own = Files.createDirectories(installation.data().at("own"));
            return new Launch(
                    "sleep",
                    List.of("sleep", "3600"),
                    Map.of(),
                    own,
                    installation.data().log("server"));
        }

        @Override
        public Health health() {
            return Health.failed("it could not deploy the product: nobody knows why");
        }

        @Override
        public Duration patience() {
            return Duration.ofHours(1);
        }
    }
}
