package io.onecamp.test.probe.ejb;

import io.onecamp.test.probe.lib.ProbeAttributes;
import io.onecamp.test.probe.lib.ProbeRegistry;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A timer in a bean that manages transactions itself and opens none. {@code NOT_SUPPORTED} would not do: Payara calls a
 * timer of a bean with managed transactions inside one, whatever its attribute says.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ProbeTimerManaged {

    @Inject
    private ProbeAttributes attributes;

    @Inject
    private ProbeRegistry registry;

    private final AtomicBoolean ticked = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (ticked.compareAndSet(false, true)) {
            registry.note("timer bean-managed " + attributes.where());
        }
    }
}
