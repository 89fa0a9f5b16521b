package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImagesTest {
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?$");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+\\.\\d+[a-z0-9._-]*");

    @ParameterizedTest
    @MethodSource("recipes")
    void each_image_begins_with_one_version(Path recipe) {
        List<String> stages = new ArrayList<>(List.of("scratch", "ear-${EAR}"));
        Matcher from = FROM.matcher(Tree.text(recipe));
        while (from.find()) {
            assertThat(stages.contains(from.group(1))
                            || PINNED.matcher(from.group(1)).matches())
                    .as(from.group())
                    .isTrue();
            stages.add(String.valueOf(from.group(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void none_runs_as_root_and_each_says_how_it_is(Path recipe) {
        List<String> users = found("(?m)^USER (\\S+)$", Tree.text(recipe));

        assertThat(users.getLast()).matches("[1-9]\\d{4}:[1-9]\\d{4}");
        assertThat(Tree.text(recipe)).contains("\nHEALTHCHECK ", "\nVOLUME ");
    }

    @ParameterizedTest
    @CsvSource({"wildfly, WILDFLY, wildfly.version", "payara, PAYARA, payara.version"})
    void the_server_is_of_the_version_the_build_chose(String folder, String argument, String property) {
        String version = found("<" + property + ">([^<]+)<", Tree.text(Tree.at("pom.xml")))
                .getFirst();

        assertThat(Tree.text(Tree.docker(folder + "/Dockerfile"))).contains("\nARG " + argument + "=" + version + "\n");
    }

    @Test
    void wildfly_is_started_with_the_options_of_the_command_line() {
        String java = Tree.text(Tree.at("cli/src/main/java/io/onecamp/cli/server/WildFly.java"))
                + Tree.text(Tree.at("cli/src/main/java/io/onecamp/cli/program/Java.java"));
        List<String> options = found("\"(--(?:add|enable|sun)-[^\"]+)\"", java);

        assertThat(options).hasSizeGreaterThan(15);
        assertThat(Tree.text(Tree.docker("wildfly/start"))).contains(options);
    }

    @Test
    void payara_is_told_what_the_command_line_tells_it() {
        String java = Tree.text(Tree.at("cli/src/main/java/io/onecamp/cli/server/PayaraFiles.java"));
        List<String> told = found("\"([a-zA-Z0-9_.-]+=false)\\\\n\"", java);

        assertThat(told).hasSizeGreaterThan(6);
        assertThat(Tree.text(Tree.docker("payara/start"))).contains(told);
    }

    @Test
    void hadolint_finds_nothing() {
        assumeTrue(Program.isInstalled("hadolint"), "no hadolint here");

        List<String> command = new ArrayList<>(List.of("hadolint"));
        recipes().forEach(recipe -> command.add(recipe.toString()));

        assertThat(Program.run(command)).isEqualTo(new Program.Outcome(0, ""));
    }

    static Stream<Path> recipes() {
        return Tree.recipes().stream();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
