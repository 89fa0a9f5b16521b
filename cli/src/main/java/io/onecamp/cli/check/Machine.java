package io.onecamp.cli.check;

import com.sun.management.OperatingSystemMXBean;
import io.onecamp.cli.artifact.Repository;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.process.PortHolder;
import io.onecamp.cli.process.Ports;
import io.onecamp.cli.screen.Screen;
import io.onecamp.cli.server.Product;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checks of {@code up}. What cannot work is refused; what is merely tight is said. */
public final class Machine {
    private static final long MEMORY_WANTED = 2_500_000_000L;
    private static final long DISK_WANTED = 3_000_000_000L;
    private static final long DISK_NEEDED = 300_000_000L;

    private final Screen screen;

    /** Says its findings there. */
    public Machine(Screen screen) {
        this.screen = screen;
    }

    /** Java, memory, disk and the way to Maven artifacts. */
    public void check(Path data) throws IOException {
        screen.ok("Java", Runtime.version() + ", " + System.getProperty("java.home"));
        memory();
        disk(data);
        screen.ok("Maven", Repository.describe());
    }

    /** Whether the product's port can be had; refuses and says who has it. */
    public void checkPort(Product product) {
        InetAddress address;
        try {
            address = InetAddress.getByName(product.bind());
        } catch (UnknownHostException e) {
            throw new Refusal(
                    Exit.USAGE, "There is no address \"" + product.bind() + "\".", "Give --bind an IP address.", e);
        }
        if (!Ports.isFree(address, product.port())) {
            String holder = Ports.answers("127.0.0.1", product.port())
                            || PortHolder.listener(product.port()).isPresent()
                    ? "is taken by " + PortHolder.describe(product.port())
                    : "cannot be bound on " + product.bind();
            throw new Refusal(
                    Exit.MACHINE,
                    "Port " + product.port() + " " + holder + ".",
                    "Stop that process, or choose another port: ./onecamp up --port 8081 (--port 0 finds a free one).");
        }
        screen.ok("Port", product.port() + " is free on " + product.bind());
    }

    private void memory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long available = available(system.getFreeMemorySize());
        String detail = Screen.size(available) + " available of " + Screen.size(system.getTotalMemorySize());
        if (available < MEMORY_WANTED) {
            screen.bad("Memory", detail + "; all five stores and a server want about " + Screen.size(MEMORY_WANTED));
        } else {
            screen.ok("Memory", detail);
        }
    }

    /** What could be had without swapping, which is more than what is unused; never more than the container's. */
    private static long available(long free) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(free);
        } catch (IOException notLinux) {
            return free;
        }
    }

    private void disk(Path data) throws IOException {
        long usable = Files.getFileStore(data).getUsableSpace();
        String detail = Screen.size(usable) + " free in " + data;
        if (usable < DISK_NEEDED) {
            throw new Refusal(
                    Exit.MACHINE,
                    "Only " + detail + ".",
                    "Free some space, or choose another place with --data: a first run needs about 3 GB.");
        }
        if (usable < DISK_WANTED) {
            screen.bad("Disk", detail + "; a first run needs about " + Screen.size(DISK_WANTED));
        } else {
            screen.ok("Disk", detail);
        }
    }
}
