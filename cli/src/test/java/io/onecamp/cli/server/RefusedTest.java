package io.onecamp.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.cli.program.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each server said when it was given an archive with a data source that is not there. */
class RefusedTest {
    @TempDir
    Path folder;

    @Test
    void wildfly_leaves_a_mark_beside_the_archive() throws IOException {
        Path mark = folder.resolve("onecamp.ear.failed");
        assertThat(Refused.byWildFly(mark)).isEmpty();
        Files.writeString(mark, "{\"WFLYCTRL0080: Failed services\" => {\n    \"a.service\" => \"WFLYEE0040\"\n}}");
        assertThat(Refused.byWildFly(mark))
                .contains(Health.failed("it could not deploy the product: "
                        + "{\"WFLYCTRL0080: Failed services\" => { \"a.service\" => \"WFLYEE0040\" }}"));
    }

    @Test
    void payara_server_says_so_in_its_log() {
        String before =
                "[2026-11-24T23:52:43.843+0000] [Payara 6.2025.9] [SEVERE] [] [javax.enterprise.system.core] [[\n"
                        + "  Exception while loading the app]]\n\n";
        assertThat(Refused.byPayaraServer(before)).isEmpty();
        String refusal = "[2026-11-24T23:52:43.908+0000] [Payara 6.2025.9] [WARNING] [] [fish.payara.boot] [[\n"
                + "  Boot Command deploy failed PlainTextActionReporterFAILUREDescription: deploy AdminCommandError"
                + " occurred during deployment: WELD-001408: Unsatisfied dependencies\n  at injection point\n]]\n\n"
                + "[2026-11-24T23:52:44.000+0000] [Payara 6.2025.9] [INFO] goes on";
        assertThat(Refused.byPayaraServer(before + refusal)).hasValueSatisfying(health -> {
            assertThat(health.isFailed()).isTrue();
            assertThat(health.detail())
                    .contains("occurred during deployment: WELD-001408: Unsatisfied dependencies at injection point")
                    .doesNotContain("goes on");
        });
    }

    @Test
    void payara_micro_starts_without_the_product() {
        String booting = "2026-11-24T23:48:11.943 SEVERE javax.enterprise.system.core JNDI lookup failed\n";
        assertThat(Refused.byPayaraMicro(booting)).isEmpty();
        String instance = "2026-11-24T23:48:11.983 INFO PayaraMicro {\n    \"Instance Configuration\": {\n";
        assertThat(Refused.byPayaraMicro(booting + instance + "        \"Deployed\": [\n        ]\n    }\n}\n"))
                .contains(Health.failed(
                        "it could not deploy the product: javax.enterprise.system.core JNDI lookup failed"));
        assertThat(Refused.byPayaraMicro(instance + "        \"Deployed\": [\n            {\n \"Name\": \"onecamp\""))
                .isEmpty();
    }

    @Test
    void only_what_was_written_since_the_start_counts() throws IOException {
        Path file = folder.resolve("server.log");
        Files.writeString(file, "Boot Command deploy failed the last time\n");
        ServerLog log = new ServerLog(file);
        assertThat(log.text()).as("somebody else's start").isEmpty();
        log.begins();
        assertThat(log.text()).isEmpty();
        Files.writeString(file, "goes on\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(log.text()).isEqualTo("goes on\n");
        Files.writeString(file, "turned over\n");
        assertThat(log.text()).isEqualTo("turned over\n");
    }
}
