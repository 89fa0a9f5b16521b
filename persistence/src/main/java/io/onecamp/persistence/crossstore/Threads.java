package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's executors that were defined for the seam. */
@ApplicationScoped
public class Threads {
    /** For rounds that run on a schedule: sequencer, relays, the live tail. */
    public ScheduledExecutorService relay() {
        return lookup("java:app/concurrent/relay", ScheduledExecutorService.class);
    }

    /** For group commit, which people wait for. */
    public ExecutorService settle() {
        return lookup("java:app/concurrent/settle", ExecutorService.class);
    }

    /** The one thread that listens for other nodes. */
    public ExecutorService bell() {
        return lookup("java:app/concurrent/bell", ExecutorService.class);
    }

    private static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no executor " + name, e);
        }
    }
}
