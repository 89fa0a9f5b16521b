package io.onecamp.test.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each store is started by its script on the real program, and answers whoever knows the secret and nobody else. */
class StoreScriptsTest {
    @TempDir
    Path folder;

    @Test
    void redis() throws IOException {
        assumeTrue(Program.isInstalled("redis-server") && Program.isInstalled("redis-cli"), "no redis-server here");
        Map<String, String> environment = Map.of(
                "REDIS_CONFIGURATION", folder.resolve("redis.conf").toString(),
                "REDIS_DATA", folder.toString(),
                "REDIS_PORT", Integer.toString(6379 + Started.offset(6379)));

        startsAndAnswers("redis", "REDIS_PASSWORD_FILE", environment);

        assertThat(Files.getPosixFilePermissions(folder.resolve("redis.conf"))).hasSize(2);
    }

    @Test
    void minio() throws IOException {
        assumeTrue(Program.isInstalled("minio") && Program.isInstalled("curl"), "no minio here");
        int port = 9000 + Started.offset(9000);
        Map<String, String> environment = Map.of(
                "S3_DATA",
                Files.createDirectory(folder.resolve("data")).toString(),
                "S3_ADDRESS",
                "127.0.0.1:" + port,
                "S3_URL",
                "http://127.0.0.1:" + port,
                "HOME",
                folder.toString());

        startsAndAnswers("minio", "S3_SECRET_KEY_FILE", environment);
    }

    private void startsAndAnswers(String store, String secret, Map<String, String> environment) throws IOException {
        Map<String, String> right = new HashMap<>(environment);
        right.put(
                secret,
                Files.writeString(folder.resolve("right"), "right-and-long-enough")
                        .toString());
        Map<String, String> wrong = new HashMap<>(environment);
        wrong.put(
                secret,
                Files.writeString(folder.resolve("wrong"), "wrong-and-long-enough")
                        .toString());
        String start = Tree.docker(store + "/start").toString();
        List<String> health = List.of(Tree.docker(store + "/health").toString());

        assertThat(Program.run(health, right).code()).isNotZero();
        Started started = Started.of(folder, store, right, List.of(start));
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(Program.run(health, right).code()).isZero());
            assertThat(Program.run(health, wrong).code()).isNotZero();
        } finally {
            started.close();
        }
    }
}
