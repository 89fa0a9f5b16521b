package io.onecamp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.bench.measure.Stop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command says where there is nothing to measure. */
class OneCampBenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = OneCampBench.commandLine(Map.of(), Stop.never());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void itsHelpNeedsNoInstallation() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--quick", "timeline");
    }

    @Test
    void withoutTheCommandItSaysHowToStartIt() {
        assertThat(run("timeline")).isEqualTo(1);
        assertThat(err.toString()).contains("./onecamp bench");
    }
}
