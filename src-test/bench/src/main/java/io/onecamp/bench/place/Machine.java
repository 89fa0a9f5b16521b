package io.onecamp.bench.place;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine everything runs on, clients included.
 *
 * @param load the system's load average of the last minute: above the number of cores, others were at work, too
 */
public record Machine(String processor, int cores, long memoryMegabytes, String system, String jdk, double load) {

    public static Machine now() {
        return new Machine(
                line("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public String words() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %,d MB, %s; JDK %s; load average before: %.1f",
                cores,
                processor,
                memoryMegabytes,
                system,
                jdk,
                load);
    }

    private static long memory() {
        String kibibytes = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kibibytes.isEmpty() ? 0 : Long.parseLong(kibibytes) / 1024;
    }

    private static String line(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
