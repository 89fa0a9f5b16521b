package io.onecamp.test.probe.ejb;

import io.onecamp.test.probe.lib.ProbeAttributes;
import io.onecamp.test.probe.lib.ProbeRegistry;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** A timer with the transaction that a timer opens by default; notes its first tick. */
@Singleton
public class ProbeTimer {

    @Inject
    private ProbeAttributes attributes;

    @Inject
    private ProbeRegistry registry;

    private final AtomicBoolean ticked = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (ticked.compareAndSet(false, true)) {
            registry.note("timer by default " + attributes.where());
        }
    }
}
