package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Entries that the graph has taken but that are still on the list: taken off in batches, outside any request. Lost with
 * the process, which costs only that the relay brings them once more.
 */
@ApplicationScoped
public class SettledEntries {
    private static final int AT_ONCE = 5_000;

    private PendingWork pending;
    private final Map<EntryId, Long> waiting = new ConcurrentHashMap<>();

    SettledEntries() {}

    @Inject
    public SettledEntries(PendingWork pending) {
        this.pending = pending;
    }

    void add(List<Applicable> applied, long incarnation) {
        applied.forEach(entry -> waiting.put(entry.entry(), incarnation));
    }

    boolean contains(EntryId entry) {
        return waiting.containsKey(entry);
    }

    /** Takes what has gathered off the list. */
    void flush() {
        Map<Long, List<EntryId>> byIncarnation = new java.util.HashMap<>();
        waiting.entrySet().stream()
                .limit(AT_ONCE)
                .forEach(one -> byIncarnation
                        .computeIfAbsent(one.getValue(), incarnation -> new ArrayList<>())
                        .add(one.getKey()));
        byIncarnation.forEach((incarnation, entries) -> {
            pending.settle(entries, incarnation);
            entries.forEach(waiting::remove);
        });
    }
}
