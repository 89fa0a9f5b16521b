package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples for programs around the product, judged by those programs. */
class ExamplesTest {
    @TempDir
    Path folder;

    @Test
    void nginx_takes_its_example() throws IOException {
        assumeTrue(Program.isInstalled("nginx") && Program.isInstalled("openssl"), "no nginx here");
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        assertThat(Program.run(List.of(
                                "openssl",
                                "req",
                                "-x509",
                                "-newkey",
                                "rsa:2048",
                                "-nodes",
                                "-subj",
                                "/CN=camp.example.org",
                                "-keyout",
                                key.toString(),
                                "-out",
                                certificate.toString()))
                        .code())
                .isZero();
        String letsEncrypt = "/etc/letsencrypt/live/camp.example.org/";
        Path site = Files.writeString(
                folder.resolve("site.conf"),
                Tree.text(Tree.docker("proxy/nginx.conf"))
                        .replace(letsEncrypt + "fullchain.pem", certificate.toString())
                        .replace(letsEncrypt + "privkey.pem", key.toString())
                        .replaceAll("(?m)^ *listen \\[::].*$", "")
                        .replace("listen 80", "listen unix:" + folder.resolve("plain"))
                        .replace("listen 443", "listen unix:" + folder.resolve("tls")));
        Path all = Files.writeString(
                folder.resolve("nginx.conf"),
                "pid " + folder.resolve("pid") + ";\nerror_log stderr;\nevents {}\nhttp { access_log off; include "
                        + site + "; }\n");

        Program.Outcome outcome = Program.run(List.of("nginx", "-t", "-c", all.toString()));

        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    @Test
    void caddy_takes_its_example() {
        assumeTrue(Program.isInstalled("caddy"), "no caddy here");

        Program.Outcome outcome = Program.run(
                List.of(
                        "caddy",
                        "validate",
                        "--adapter",
                        "caddyfile",
                        "--config",
                        Tree.docker("proxy/Caddyfile").toString()),
                Map.of("HOME", folder.toString()));

        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    @Test
    void systemd_takes_its_unit() {
        assumeTrue(Program.isInstalled("systemd-analyze"), "no systemd here");

        Program.Outcome outcome = Program.run(List.of(
                "systemd-analyze", "verify", Tree.docker("onecamp.service").toString()));

        assertThat(outcome.code()).as(outcome.said()).isZero();
        // What it does not know it only mentions.
        assertThat(outcome.said()).doesNotContain("onecamp.service:");
    }
}
