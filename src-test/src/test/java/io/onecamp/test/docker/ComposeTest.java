package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.onecamp.test.docker.Compose.Service;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

class ComposeTest {
    /** A name, and a version of at least two numbers or a date. */
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?(\\d+(\\.\\d+)+|\\d{8})[a-z0-9._-]*");

    /** What Compose knows and we use: a key with a slip in it would be another one. */
    private static final Set<String> KEYS = Set.of(
            "build",
            "cap_drop",
            "command",
            "depends_on",
            "entrypoint",
            "env_file",
            "environment",
            "healthcheck",
            "image",
            "init",
            "logging",
            "mem_limit",
            "networks",
            "pids_limit",
            "ports",
            "profiles",
            "read_only",
            "restart",
            "secrets",
            "security_opt",
            "shm_size",
            "stop_grace_period",
            "stop_signal",
            "tmpfs",
            "ulimits",
            "user",
            "volumes");

    private final Compose compose = Compose.read();

    @TestFactory
    Stream<DynamicTest> only_the_product_has_a_port_on_the_host_and_by_default_on_loopback() {
        return each(service -> assertThat(service.list("ports"))
                .isEqualTo(service.isProduct() ? List.of("${PUBLISH:-127.0.0.1:8080}:8080") : List.of()));
    }

    @TestFactory
    Stream<DynamicTest> each_goes_on_by_itself_and_is_asked_a_question() {
        return each(service -> {
            if (!service.isOnce()) {
                assertThat(service.text("restart")).isEqualTo("unless-stopped");
                assertThat(service.question()).contains("/").doesNotContain("NONE");
                assertThat(service.map("healthcheck")).containsKeys("interval", "timeout", "retries", "start_period");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> each_has_a_limit_of_memory_and_of_its_log() {
        return each(service -> {
            assertThat(service.text("mem_limit")).matches("\\d+[mg]");
            assertThat(service.text("pids_limit")).matches("\\d+");
            assertThat(service.map("logging").get("options")).isEqualTo(Map.of("max-size", "10m", "max-file", "5"));
        });
    }

    @TestFactory
    Stream<DynamicTest> each_may_do_no_more_than_it_must() {
        return each(service -> {
            assertThat(service.list("cap_drop")).containsExactly("ALL");
            assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
            assertThat(service.text("read_only"))
                    .isEqualTo(String.valueOf(!service.name().equals("opensearch")));
        });
    }

    @TestFactory
    Stream<DynamicTest> each_image_is_of_one_version() {
        return each(service -> assertThat(service.text("image")).matches(PINNED));
    }

    @TestFactory
    Stream<DynamicTest> no_key_has_a_slip_in_it() {
        return each(service -> assertThat(KEYS).containsAll(service.said().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> what_is_named_is_there() {
        return each(service -> {
            assertThat(compose.part("networks").keySet()).containsAll(service.list("networks"));
            assertThat(compose.part("secrets").keySet()).containsAll(service.list("secrets"));
            assertThat(compose.part("services").keySet())
                    .containsAll(service.map("depends_on").keySet());
            for (String volume : service.list("volumes")) {
                String source = volume.substring(0, volume.indexOf(':'));
                if (source.startsWith("./")) {
                    assertThat(Tree.docker(source)).isDirectory();
                } else {
                    assertThat(compose.part("volumes")).containsKey(source);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_script_of_ours_is_there_and_may_be_run() {
        Pattern ours = Pattern.compile("/usr/local/bin/onecamp/([a-z]+)");
        return each(service -> ours.matcher(service.question() + service.list("entrypoint"))
                .results()
                .forEach(found -> assertThat(
                                Files.isExecutable(Tree.docker(folder(service)).resolve(found.group(1))))
                        .as(found.group())
                        .isTrue()));
    }

    @Test
    void a_store_shares_a_network_with_the_product_and_none_with_another_store() {
        Map<String, Object> networks = compose.part("networks");
        assertThat(networks.keySet())
                .allSatisfy(network -> assertThat(networks.get(network))
                        .isEqualTo(network.equals("front") ? null : Map.of("internal", true)));
        for (String network : networks.keySet()) {
            Set<String> stores = new TreeSet<>();
            compose.services().stream()
                    .filter(service -> service.list("networks").contains(network))
                    .filter(service -> !service.isProduct())
                    .forEach(service -> stores.add(folder(service)));
            assertThat(stores).as(network).hasSize(network.equals("front") ? 0 : 1);
        }
    }

    @Test
    void every_secret_is_used_and_is_made_by_the_script() {
        String script = Tree.text(Tree.docker("secrets"));
        Set<String> used = new TreeSet<>();
        compose.services().forEach(service -> used.addAll(service.list("secrets")));

        assertThat(used).isEqualTo(new TreeSet<>(compose.part("secrets").keySet()));
        assertThat(used).allSatisfy(name -> {
            assertThat(script).containsPattern("[ |]" + name + "\\b");
            assertThat(compose.part("secrets").get(name)).isEqualTo(Map.of("file", "private/" + name));
        });
    }

    @Test
    void dgraph_is_started_as_the_command_line_starts_it() {
        String java = Tree.text(Tree.at("cli/src/main/java/io/onecamp/cli/store/DgraphAlpha.java"));
        List<String> alpha = compose.service("alpha").list("command");

        for (String option : List.of("--limit", "--cache", "--badger", "--telemetry", "--survive")) {
            assertThat(alpha)
                    .filteredOn(word -> word.startsWith(option + "="))
                    .singleElement()
                    .satisfies(word -> assertThat(java).contains('"' + word + '"'));
        }
        assertThat(alpha).anyMatch(word -> word.startsWith("--acl=secret-file=/run/secrets/"));
    }

    @Test
    void compose_itself_takes_it() {
        assumeTrue(
                Program.isInstalled("docker")
                        && Program.run(List.of("docker", "compose", "version")).code() == 0,
                "no docker compose here");

        Program.Outcome outcome = Program.run(List.of(
                "docker",
                "compose",
                "-f",
                Tree.docker("compose.yaml").toString(),
                "--profile",
                "payara",
                "config",
                "--quiet"));

        assertThat(outcome).isEqualTo(new Program.Outcome(0, ""));
    }

    private Stream<DynamicTest> each(ThrowingConsumer<Service> check) {
        return DynamicTest.stream(compose.services().stream(), Service::name, check);
    }

    /** The store a service belongs to, which is the folder its scripts lie in. */
    private static String folder(Service service) {
        return switch (service.name()) {
            case "zero", "alpha", "dgraph-account" -> "dgraph";
            case "postgres-account" -> "postgres";
            default -> service.name();
        };
    }
}
