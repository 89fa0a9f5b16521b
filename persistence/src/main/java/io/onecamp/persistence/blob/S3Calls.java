package io.onecamp.persistence.blob;

import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.persistence.layer.StoreGuard;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one way to S3: every request passes its guard and has a deadline. The guard stands around single requests, never
 * around a whole upload: a slow client must not keep others out.
 */
@ApplicationScoped
public class S3Calls {
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchUpload");

    private StoreGuard guard;
    private S3Endpoint endpoint;
    private S3Clients clients;

    S3Calls() {}

    @Inject
    public S3Calls(@OfS3 StoreGuard guard) {
        this(guard, S3Endpoint.configured());
    }

    S3Calls(StoreGuard guard, S3Endpoint endpoint) {
        this.guard = guard;
        this.endpoint = endpoint;
        this.clients = new S3Clients(endpoint);
    }

    /** A request as the client makes it. */
    interface Request<T> {
        CompletableFuture<T> on(MinioAsyncClient client);
    }

    String bucket() {
        return endpoint.bucket();
    }

    String address() {
        return endpoint.toString();
    }

    GuardReport guardReport() {
        return guard.report();
    }

    /** A request whose object must be there. */
    <T> T call(Request<T> request) {
        return find(request).orElseThrow(() -> new StoreAway("s3 has lost what was just being written"));
    }

    /** A request about something that may be absent. */
    <T> Optional<T> find(Request<T> request) {
        return guard.call(() -> await(request, clients.calls()));
    }

    /** A request that opens a stream, which is then read at its reader's pace. */
    <T> Optional<T> open(Request<T> request) {
        return guard.call(() -> await(request, clients.reads()));
    }

    /** Past the guard: how one finds out. */
    <T> T probe(Request<T> request) {
        return await(request, clients.calls()).orElseThrow(() -> new StoreAway("s3 has no such thing"));
    }

    private <T> Optional<T> await(Request<T> request, MinioAsyncClient client) {
        CompletableFuture<T> answer = null;
        try {
            answer = request.on(client);
            // The client's own deadline comes first; this one is for what it forgets.
            return Optional.of(answer.get(endpoint.deadline().toMillis() * 2, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | CompletionException | IllegalStateException e) {
            // The client wraps in the last of them what it met while it looked through a list.
            return absentOrAway(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new StoreAway("s3 did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreAway("s3 was not waited for", e);
        }
    }

    private static <T> Optional<T> absentOrAway(Throwable cause) {
        Throwable told = cause;
        while (told instanceof CompletionException && told.getCause() != null) {
            told = told.getCause();
        }
        if (told instanceof ErrorResponseException refusal) {
            String code = String.valueOf(refusal.errorResponse().code());
            if (ABSENT.contains(code)) {
                return Optional.empty();
            }
            throw new StoreAway("s3 refuses: " + code, told);
        }
        throw new StoreAway("s3 does not answer: " + told.getClass().getSimpleName(), told);
    }

    @PreDestroy
    void close() {
        clients.close();
    }
}
