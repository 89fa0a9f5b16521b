package io.onecamp.persistence.blob;

import io.minio.MinioAsyncClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Two clients over one set of connections and threads: for calls, whose whole answer has a deadline, and for reading,
 * where only each stretch has one, because whoever downloads may be slow.
 */
final class S3Clients implements AutoCloseable {
    private final OkHttpClient http;
    private final MinioAsyncClient calls;
    private final MinioAsyncClient reads;

    S3Clients(S3Endpoint endpoint) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(endpoint.concurrent() * 2);
        dispatcher.setMaxRequestsPerHost(endpoint.concurrent() * 2);
        Duration deadline = endpoint.deadline();
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .addInterceptor(new EmptyStorageClass())
                .connectTimeout(deadline)
                .readTimeout(deadline)
                .writeTimeout(deadline)
                .build();
        this.reads = client(endpoint, http);
        this.calls = client(endpoint, http.newBuilder().callTimeout(deadline).build());
    }

    private static MinioAsyncClient client(S3Endpoint endpoint, OkHttpClient http) {
        MinioAsyncClient.Builder client = MinioAsyncClient.builder()
                // Nothing is configured before an operator does it; then nobody answers there.
                .endpoint(endpoint.url().isEmpty() ? "http://127.0.0.1:9" : endpoint.url())
                .region(endpoint.region())
                .httpClient(http);
        return endpoint.accessKey().isEmpty()
                ? client.build()
                : client.credentials(endpoint.accessKey(), endpoint.secretKey()).build();
    }

    MinioAsyncClient calls() {
        return calls;
    }

    MinioAsyncClient reads() {
        return reads;
    }

    /** Its threads would outlive the application. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
        try {
            http.dispatcher().executorService().awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
