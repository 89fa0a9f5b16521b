package io.onecamp.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.cli.OneCamp;
import io.onecamp.cli.exit.Exit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void nothing_to_do_is_a_wrong_command_line() {
        assertThat(run()).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("onecamp up");
    }

    @Test
    void an_unknown_command_or_option_is_a_wrong_command_line() {
        assertThat(run("upp")).isEqualTo(Exit.USAGE.code());
        assertThat(run("up", "--sever", "wildfly")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("--sever");
    }

    @Test
    void only_three_servers_and_two_graphs_are_known() {
        assertThat(run("up", "--server", "tomcat")).isEqualTo(Exit.USAGE.code());
        assertThat(run("up", "--graph", "neo4j")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("wildfly, payara, micro").contains("dgraph, sql");
    }

    @Test
    void a_port_that_cannot_be_is_a_wrong_command_line_and_nothing_starts() {
        assertThat(run("up", "--data", folder.toString(), "--port", "70000")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("no port 70000");
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_setting_that_cannot_be_is_told_with_what_it_should_be_and_nothing_starts() throws IOException {
        Files.writeString(
                folder.resolve("onecamp.properties"), "onecamp.limits.posting=a lot\nonecamp.graph.concurrent=0\n");

        assertThat(run("up", "--data", folder.toString())).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString())
                .contains("onecamp.limits.posting must be")
                .contains("onecamp.graph.concurrent must be a whole number from 1");
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void where_nothing_was_started_nothing_is_parked_and_none_is_discarded_without_entry_and_reason() {
        String none = folder.resolve("none").toString();
        assertThat(run("parked")).isEqualTo(Exit.USAGE.code());
        assertThat(run("parked", "discard", "7", "--data", none)).isEqualTo(Exit.USAGE.code());
        assertThat(run("parked", "resend", "seven", "--data", none)).isNotZero();
        assertThat(run("parked", "list", "--data", none)).isEqualTo(Exit.DOWN.code());
    }

    @Test
    void where_nothing_was_started_status_says_down_and_makes_nothing() {
        assertThat(run("status", "--data", folder.resolve("none").toString())).isEqualTo(Exit.DOWN.code());
        assertThat(run("status", "--json", "--data", folder.resolve("none").toString()))
                .isEqualTo(Exit.DOWN.code());
        assertThat(out.toString()).contains("\"state\":\"down\"");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void what_does_not_run_cannot_be_compared() {
        assertThat(run("doctor", "--data", folder.resolve("none").toString())).isEqualTo(Exit.NOT_COMPARED.code());
        assertThat(err.toString()).contains("no installation").contains("onecamp up");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void down_where_nothing_was_started_is_well() {
        assertThat(run("down", "--data", folder.resolve("none").toString())).isEqualTo(Exit.OK.code());
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("up", "--data", file.resolve("data").toString())).isNotZero();
        assertThat(err.toString()).contains(file.toString());
    }

    @Test
    void config_lists_every_key_and_hides_secrets() throws IOException {
        Files.writeString(folder.resolve("onecamp.properties"), "onecamp.operator-token=very-secret\n");

        assertThat(run("config", "--data", folder.toString())).isEqualTo(Exit.OK.code());
        assertThat(out.toString())
                .contains("onecamp.operator-token = (set, hidden)")
                .contains("ONECAMP_POSTGRES_URL")
                .doesNotContain("very-secret");
    }

    private int run(String... arguments) {
        CommandLine line = OneCamp.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
