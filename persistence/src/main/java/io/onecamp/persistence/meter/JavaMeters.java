package io.onecamp.persistence.meter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** How the virtual machine and its process are. Nothing here listens to the machine, for that would outlive the application. */
final class JavaMeters {
    private JavaMeters() {}

    static void bindTo(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> bind(collector, registry));
    }

    /** Micrometer's own way would add a listener to each collector. */
    private static void bind(GarbageCollectorMXBean collector, MeterRegistry registry) {
        FunctionCounter.builder("jvm.gc.collections", collector, GarbageCollectorMXBean::getCollectionCount)
                .description("Collections of garbage so far")
                .tag("collector", collector.getName())
                .register(registry);
        TimeGauge.builder("jvm.gc.total", collector, TimeUnit.MILLISECONDS, one -> (double) one.getCollectionTime())
                .description("Time that collections of garbage have taken so far")
                .tag("collector", collector.getName())
                .register(registry);
    }
}
