package io.onecamp.test.probe.lib;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What modules tell one another through {@code EAR/lib}, as the live outlets do. */
@ApplicationScoped
public class ProbeRegistry {

    private final Queue<String> notes = new ConcurrentLinkedQueue<>();

    public void note(String text) {
        notes.add(text);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
