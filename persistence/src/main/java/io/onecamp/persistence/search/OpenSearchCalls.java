package io.onecamp.persistence.search;

import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.layer.StoreGuard;
import io.onecamp.persistence.layer.StoreLimits;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.OpenSearchClientException;
import org.opensearch.client.transport.OpenSearchTransport;

/** Every call to OpenSearch: behind one guard, with a deadline, and with its failures told apart. */
@ApplicationScoped
public class OpenSearchCalls {
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private OpenSearchConnection connection;
    private StoreGuard guard;

    OpenSearchCalls() {}

    @Inject
    public OpenSearchCalls(OpenSearchConnection connection, Clock clock) {
        this.connection = connection;
        StoreLimits limits = new StoreLimits(
                Settings.number(Setting.SEARCH_CONCURRENT),
                Settings.number(Setting.SEARCH_BREAKER_CALLS),
                Settings.millis(Setting.SEARCH_BREAKER_WAIT_MS));
        this.guard =
                new StoreGuard("opensearch", limits, new StoreGuard.Outage<>(StoreAway.class, StoreAway::new), clock);
    }

    /** A request, sent without waiting for its answer. */
    @FunctionalInterface
    interface Call<T> {
        CompletableFuture<T> on(OpenSearchTransport transport) throws IOException;
    }

    /**
     * What a person asks, within the deadline of a search.
     *
     * @throws StoreAway where there is no answer in time
     * @throws Refused where OpenSearch does not want what it was sent
     */
    <T> T search(Call<T> call) {
        return guard.call(() -> asked(call, Settings.millis(Setting.SEARCH_DEADLINE_MS)));
    }

    /** What nobody waits for, within the longer deadline of indexing. */
    <T> T index(Call<T> call) {
        return guard.call(() -> asked(call, Settings.millis(Setting.SEARCH_INDEXING_DEADLINE_MS)));
    }

    /** Past the guard: this is how one finds out. */
    <T> T unguarded(Call<T> call) {
        return asked(call, Settings.millis(Setting.SEARCH_DEADLINE_MS));
    }

    GuardReport guardReport() {
        return guard.report();
    }

    private <T> T asked(Call<T> call, Duration deadline) {
        try {
            CompletableFuture<T> answer = call.on(connection.transport());
            try {
                return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                answer.cancel(true);
                throw new StoreAway("OpenSearch did not answer within " + deadline.toMillis() + " ms", e);
            }
        } catch (ExecutionException e) {
            throw toldApart(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreAway("interrupted while waiting for OpenSearch", e);
        }
    }

    private static RuntimeException toldApart(Throwable cause) {
        return switch (cause) {
            case OpenSearchException e -> ofStatus(e.status(), e);
            case OpenSearchClientException e -> ofStatus(e.status(), e);
            default -> away(cause);
        };
    }

    private static RuntimeException ofStatus(int status, RuntimeException e) {
        return isAway(status) ? away(e) : new Refused(status, String.valueOf(e.getMessage()), e);
    }

    /** Whether a status says that it cannot now, rather than that it does not want to. */
    static boolean isAway(int status) {
        return status == TOO_MANY || status >= BROKEN || status == 401 || status == 403;
    }

    private static StoreAway away(Throwable cause) {
        return new StoreAway("OpenSearch does not answer: " + cause, cause);
    }

    /** An answer all the same: OpenSearch read the request and does not do it. */
    static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status, String message, Throwable cause) {
            super(message, cause);
            this.status = status;
        }

        boolean isMissing() {
            return status == 404;
        }

        boolean isThereAlready() {
            return status == 400 && String.valueOf(getMessage()).contains("resource_already_exists_exception");
        }
    }
}
