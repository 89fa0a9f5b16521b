package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("scripts")
    void each_is_a_script_that_may_be_run(Path script) {
        assertThat(Files.isExecutable(script)).isTrue();
        assertThat(Program.run(List.of("sh", "-n", script.toString()))).isEqualTo(new Program.Outcome(0, ""));
        assertThat(Tree.text(script)).contains("\nset -eu\n");
    }

    @Test
    void shellcheck_finds_nothing() {
        assumeTrue(Program.isInstalled("shellcheck"), "no shellcheck here");

        List<String> command = new ArrayList<>(List.of("shellcheck"));
        scripts().forEach(script -> command.add(script.toString()));

        assertThat(Program.run(command)).isEqualTo(new Program.Outcome(0, ""));
    }

    @Test
    void secrets_are_made_once_and_unlike_each_other() throws IOException {
        Map<String, String> made = secrets();

        assertThat(made.values()).doesNotHaveDuplicates().allMatch(text -> text.length() >= 15);
        assertThat(made).containsEntry("redis-url", "redis://:" + made.get("redis") + "@redis:6379");
        assertThat(made.get("setup-code")).matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}");
        assertThat(Base64.getUrlDecoder().decode(made.get("product"))).hasSize(32);
        assertThat(secrets()).isEqualTo(made);
    }

    @Test
    void only_the_owner_comes_to_the_secrets_and_every_user_in_a_container_may_read_them() throws IOException {
        secrets();

        assertThat(mode(folder.resolve("private"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("private/postgres"))).isEqualTo("r--r--r--");
    }

    @Test
    void a_secret_that_is_missing_is_made_and_the_others_stay() throws IOException {
        Map<String, String> before = secrets();
        Files.delete(folder.resolve("private/operator-token"));

        Map<String, String> after = secrets();

        assertThat(after.get("operator-token")).isNotEqualTo(before.remove("operator-token"));
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void the_way_in_turns_files_into_variables() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "it's a $(secret) \"with\" signs\n");

        Program.Outcome outcome = entry(
                Map.of("ONECAMP_SECRET_FILE", secret.toString(), "OTHER_FILE", "stays"),
                "printf '%s|%s|%s' \"$ONECAMP_SECRET\" \"${ONECAMP_SECRET_FILE:-none}\" \"$OTHER_FILE\"");

        assertThat(outcome).isEqualTo(new Program.Outcome(0, "it's a $(secret) \"with\" signs|none|stays"));
    }

    @Test
    void the_way_in_is_closed_where_a_secret_is_missing_or_empty() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThat(entry(Map.of("ONECAMP_SECRET_FILE", folder.resolve("none").toString()), "echo started"))
                .matches(outcome -> outcome.code() == 1)
                .matches(outcome -> outcome.said().contains("cannot be read"))
                .matches(outcome -> !outcome.said().contains("started"));
        assertThat(entry(Map.of("ONECAMP_SECRET_FILE", empty.toString()), "echo started"))
                .matches(outcome -> outcome.code() == 1)
                .matches(outcome -> outcome.said().contains("is empty"));
    }

    static Stream<Path> scripts() {
        return Tree.scripts().stream();
    }

    private static Program.Outcome entry(Map<String, String> environment, String command) {
        return Program.run(List.of(Tree.docker("app/entry").toString(), "sh", "-c", command), environment);
    }

    private Map<String, String> secrets() throws IOException {
        Path made = folder.resolve("private");
        Program.Outcome outcome = Program.run(List.of(Tree.docker("secrets").toString(), made.toString()));
        assertThat(outcome.code()).as(outcome.said()).isZero();
        Map<String, String> values = new TreeMap<>();
        try (Stream<Path> files = Files.list(made)) {
            files.forEach(file -> values.put(file.getFileName().toString(), Tree.text(file)));
        }
        return values;
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
