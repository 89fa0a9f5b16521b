package io.onecamp.test.probe.lib;

import io.onecamp.persistence.crossstore.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Uses the application's own threads the way the seam in {@code EAR/lib} does. */
@ApplicationScoped
public class ProbeExecutors {

    private static final int TOGETHER = 2;

    @Inject
    private Threads threads;

    /** Those of the seam. */
    public ExecutorService named(String name) {
        return switch (name) {
            case "relay" -> threads.relay();
            case "settle" -> threads.settle();
            case "undo" -> (ExecutorService) threads.undo();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Runs two tasks that wait for each other, so an executor with fewer threads than that never answers. */
    public String together(ExecutorService executor) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(TOGETHER);
        Callable<String> task = () -> {
            barrier.await(10, TimeUnit.SECONDS);
            return seen();
        };
        var first = executor.submit(task);
        var second = executor.submit(task);
        return first.get(15, TimeUnit.SECONDS) + " " + second.get(15, TimeUnit.SECONDS);
    }

    /** Runs a task a moment later on the scheduled executor. */
    public String later() throws Exception {
        return threads.relay()
                .schedule(ProbeExecutors::seen, 50, TimeUnit.MILLISECONDS)
                .get(15, TimeUnit.SECONDS);
    }

    /** What the configuration says under a key, asked through the class loader of {@code EAR/lib}. */
    public String configured(String key) {
        return ConfigProvider.getConfig(ProbeExecutors.class.getClassLoader()).getValue(key, String.class);
    }

    /** A task must find the application's names and classes on whatever thread it runs. */
    private static String seen() throws NamingException, ClassNotFoundException {
        boolean names = InitialContext.doLookup("java:app/jdbc/onecamp") instanceof DataSource;
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        boolean ours = Class.forName(ProbeExecutors.class.getName(), false, classes) == ProbeExecutors.class;
        return names && ours ? "ran" : "blind";
    }
}
