package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Unanswered;
import io.onecamp.test.language.Uploaded;
import io.onecamp.test.language.Uploading;
import io.onecamp.test.product.Outside;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads are cut, servers die between bytes and row, S3 goes away: nothing is left behind, nothing told of is missing. */
@ExtendWith(Harmed.class)
class FilesCrashStory {
    private static final int MANY = 60;
    private static final int SIZE = 6 * 1024 * 1024;

    private final Harmed.Phase phase = Harmed.phase();
    private final Outside outside = phase.installation().outside();
    private final Person ana = phase.world().person("Ana");
    private final Person ben = phase.world().person("Ben");
    private final Room room = ana.opens().with(ben);

    private static byte[] bytes(int number) {
        byte[] bytes = new byte[SIZE];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    private Answer upload(int number, String key) {
        return ana.uploads("file " + number, bytes(number)).under(key).answer();
    }

    /** What S3 holds is what the database tells of, and nothing waits to be undone. */
    private void agrees() {
        Awaitility.await("S3 and the rows agree")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    assertThat(outside.intents()).as("intents").isEmpty();
                    assertThat(outside.filesInS3()).as("bytes").isEqualTo(outside.filesInRows());
                });
    }

    private void repetitionsFindTheirFiles(Map<Integer, String> keys, Map<Integer, String> acknowledged) {
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < 20; number++) {
            Answer again = upload(number, keys.get(number));
            assertThat(again.status()).isEqualTo(201);
            String id = again.body().path("id").asText();
            assertThat(id).isEqualTo(acknowledged.getOrDefault(number, id));
            assertThat(ana.downloads(new Uploaded(again.body())).bytes()).isEqualTo(bytes(number));
            ids.add(id);
        }
        assertThat(ids).hasSize(20);
    }

    @Test
    void theServerDiesBetweenBytesAndRow() throws InterruptedException {
        Map<Integer, String> keys = new ConcurrentHashMap<>();
        Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
        CountDownLatch enough = new CountDownLatch(10);
        Runnable blow = outside.killing(phase.installation().server());
        ana.session();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < MANY; i++) {
                int number = i;
                keys.put(number, Person.key());
                threads.submit(() -> {
                    try {
                        Answer answer = upload(number, keys.get(number));
                        if (answer.status() == 201) {
                            acknowledged.put(number, answer.body().path("id").asText());
                            enough.countDown();
                        }
                    } catch (Unanswered cut) {
                        // The repetition finds out.
                    }
                    return number;
                });
            }
            assertThat(enough.await(90, TimeUnit.SECONDS)).isTrue();
            blow.run();
            threads.shutdownNow();
        }
        assertThat(acknowledged).as("it died in the middle").hasSizeLessThan(MANY);

        phase.installation().up();
        agrees();
        assertThat(outside.filesInRows()).containsAll(acknowledged.values());
        repetitionsFindTheirFiles(keys, acknowledged);
        agrees();
    }

    @Test
    void anUploadThatIsCutLeavesNothing() throws IOException {
        Set<String> before = outside.filesInRows();
        for (int sent : new int[] {10, 100_000, SIZE, 2 * SIZE}) {
            cut(sent);
        }
        agrees();
        assertThat(outside.filesInRows()).isEqualTo(before);
    }

    /** Announces much, sends some of it, and goes away. */
    private void cut(int sent) throws IOException {
        URI home = phase.installation().home();
        byte[] begin = Uploading.begin("file", "half");
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/files HTTP/1.1\r\nHost: " + home.getAuthority() + "\r\nAuthorization: Bearer "
                            + ana.session().accessToken() + "\r\nContent-Type: multipart/form-data; boundary="
                            + Uploading.BOUNDARY + "\r\nContent-Length: " + (begin.length + 3L * SIZE) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(begin);
            out.write(new byte[sent]);
            out.flush();
        }
    }

    @Test
    void aRowThatIsRefusedTakesItsBytesAlong() {
        String key = Person.key();
        assertThat(upload(1, key).status()).isEqualTo(201);
        Set<String> before = outside.filesInRows();
        assertThat(upload(2, key).status()).as("another content under the key").isEqualTo(422);
        assertThat(upload(1, key).isReplayed()).isTrue();
        agrees();
        assertThat(outside.filesInRows()).isEqualTo(before);
    }

    @Test
    void withoutS3EverythingButBytesWorks() {
        Uploaded file = ana.uploads("plan", bytes(3)).file();
        outside.killing(outside.s3()).run();

        ana.isRefused(503, () -> ana.uploads("plan", bytes(4)).file()).because("files_unavailable");
        assertThat(ana.downloads(file).status()).isEqualTo(503);
        assertThat(ana.looksAt(file).size()).isEqualTo(SIZE);
        assertThat(ana.posts("Look.").carrying(file).in(room).text()).isEqualTo("Look.");
        assertThat(ben.looksAt(file).size()).isEqualTo(SIZE);
        assertThat(ben.sends(Call.get("/health/ready")).status()).isEqualTo(200);

        phase.installation().up();
        Awaitility.await("S3 is used again, without another start of the server")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(ben.downloads(file).bytes()).isEqualTo(bytes(3)));
        assertThat(ana.uploads("plan", bytes(4)).file().size()).isEqualTo(SIZE);
        agrees();
    }
}
