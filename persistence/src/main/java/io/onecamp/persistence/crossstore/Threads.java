package io.onecamp.persistence.crossstore;

import io.onecamp.domain.thread.OwnThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The seam's threads, which are the application's own and end with it. Each kind of work has a pool, so that none waits
 * for another's. They live in the context of whoever asks first, which is the start of the application.
 */
@ApplicationScoped
public class Threads {
    private static final int MANY = 8;
    private static final int FEW = 2;
    private static final int ONE = 1;

    private final Map<String, OwnThreads> pools = new ConcurrentHashMap<>();

    /** For rounds that run on a schedule: sequencer, relays, the live tail. */
    public ScheduledExecutorService relay() {
        return pool("relay", MANY);
    }

    /** For group commit, which people wait for. */
    public ScheduledExecutorService settle() {
        return pool("settle", MANY);
    }

    /** The one thread that listens for other nodes. */
    public ExecutorService bell() {
        return pool("bell", ONE);
    }

    /** For undoing what was done outside, which nobody waits for. */
    public Executor undo() {
        return pool("undo", FEW);
    }

    /** Returns when none of them runs any more. */
    @PreDestroy
    public void close() {
        pools.values().forEach(OwnThreads::close);
    }

    private ScheduledExecutorService pool(String name, int most) {
        return pools.computeIfAbsent(
                        name, one -> new OwnThreads(one, most, context().currentContextExecutor()))
                .executor();
    }

    /**
     * The server's own, by the one name outside {@code java:app} that is used here: Payara loses half of one that an
     * annotation defines (ADR 7). The start's thread finds it, and so does any thread of a bean or a request.
     */
    private static ContextService context() {
        try {
            return InitialContext.doLookup("java:comp/DefaultContextService");
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no context service", e);
        }
    }
}
