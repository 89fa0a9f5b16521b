package io.onecamp.persistence.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onecamp.domain.contract.Race;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.RemoteStore;
import io.onecamp.domain.installation.RemoteStoreContract;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.persistence.layer.StoreGuard;
import io.onecamp.persistence.layer.StoreLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class S3StoreTest implements RemoteStoreContract {
    @Override
    public RemoteStore testee() {
        return at(S3Server.proxy().endpoint());
    }

    @Override
    public RemoteStore unreachable() {
        return at(S3Server.nobody());
    }

    private static S3Store at(S3Endpoint endpoint) {
        return new S3Store(new S3Calls(Guards.fresh(), endpoint));
    }

    @Test
    void nodes_that_make_the_bucket_at_once_all_find_it() {
        String url = S3Server.proxy().endpoint().url();
        Race.of(4, node -> {
            at(S3Server.at(url, "race")).prepare();
            return true;
        });
        assertThat(at(S3Server.at(url, "race")).answer()).contains("race");
    }

    @Test
    void one_that_takes_the_call_and_never_answers_is_away_at_its_deadline() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            S3Endpoint endpoint = new S3Endpoint(
                    "http://127.0.0.1:" + silent.getLocalPort(),
                    "us-east-1",
                    "bucket",
                    "x",
                    "xxxxxxxx",
                    Duration.ofMillis(300),
                    4);
            S3Blobs blobs = new S3Blobs(new S3Calls(Guards.fresh(), endpoint));
            long begun = System.nanoTime();
            assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> blobs.size(key()));
            assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> blobs.get(key(), Optional.empty()));
            assertThatExceptionOfType(StoreAway.class)
                    .isThrownBy(() -> blobs.put(key(), new ByteArrayInputStream(new byte[3])));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void all_methods_share_one_guard() {
        StoreGuard guard = Guards.guard(new StoreLimits(4, 2, Duration.ofMinutes(5)));
        S3Blobs away = new S3Blobs(new S3Calls(guard, S3Server.nobody()));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> away.size(key()));
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> away.size(key()));
        assertThat(guard.isOpen()).isTrue();
        // Another method, before a store that would answer: it is not asked.
        S3Blobs there = new S3Blobs(new S3Calls(guard, S3Server.proxy().endpoint()));
        assertThatExceptionOfType(StoreAway.class)
                .isThrownBy(() -> there.get(key(), Optional.empty()))
                .withMessageContaining("left alone");
        assertThatExceptionOfType(StoreAway.class)
                .isThrownBy(() -> there.delete(key()))
                .withMessageContaining("left alone");
    }

    private static BlobKey key() {
        return BlobKey.of(WorkspaceId.fresh(), FileId.fresh());
    }
}
