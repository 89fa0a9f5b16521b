package io.onecamp.persistence.crossstore;

import io.onecamp.domain.meter.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;

/** How busy the seam's own threads are on this node, and what waits for group commit. */
@ApplicationScoped
public class PoolReadings implements Reading.Source {
    private Threads threads;
    private GroupCommit groupCommit;

    PoolReadings() {}

    @Inject
    public PoolReadings(Threads threads, GroupCommit groupCommit) {
        this.threads = threads;
        this.groupCommit = groupCommit;
    }

    @Override
    public List<Reading> now() {
        List<Reading> readings = new ArrayList<>();
        threads.pools().forEach((name, pool) -> readings.addAll(of(name, pool)));
        readings.add(new Reading(
                "onecamp_group_commit_waiting_entries",
                "Committed entries that wait for their turn to go to the graph",
                Map.of(),
                groupCommit.waiting()));
        return readings;
    }

    private static List<Reading> of(String name, ThreadPoolExecutor pool) {
        Map<String, String> labels = Map.of("pool", name);
        return List.of(
                new Reading(
                        "onecamp_pool_busy_threads", "Threads of this pool that work", labels, pool.getActiveCount()),
                new Reading("onecamp_pool_most_threads", "Threads this pool may have", labels, pool.getCorePoolSize()),
                new Reading(
                        "onecamp_pool_waiting_tasks",
                        "Tasks that wait for a thread or for their time",
                        labels,
                        pool.getQueue().size()));
    }
}
