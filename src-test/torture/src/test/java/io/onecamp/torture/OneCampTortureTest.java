package io.onecamp.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.torture.run.Stop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command says where there is nothing to torture. */
class OneCampTortureTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = OneCampTorture.commandLine(Map.of(), new Stop());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void itsHelpNeedsNoInstallation() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--minutes", "--seed", "--people", "--faults", "Exit code");
    }

    @Test
    void withoutTheCommandItSaysHowToStartIt() {
        assertThat(run("--minutes", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("./onecamp torture").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--minutes=0", "--people=1", "--people=21", "--faults=-1", "--think=-1"})
    void whatCannotBeIsRefused(String option) {
        assertThat(run(option)).isEqualTo(1);
        assertThat(err.toString()).contains(option.substring(0, option.indexOf('=')));
    }

    @Test
    void whatIsNoOptionIsAWrongCommandLine() {
        assertThat(run("--minuets", "1")).isEqualTo(2);
    }
}
