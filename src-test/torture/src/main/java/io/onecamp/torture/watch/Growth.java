package io.onecamp.torture.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether memory stayed flat, judged by the server process that was looked at most often. */
public final class Growth {
    private static final int WARM = 2;
    private static final int ENOUGH = 6;
    private static final double FLAT = 1.25;
    private static final long NOISE = 32L << 20;

    private Growth() {}

    /** For people. */
    public static String words(List<Memory.Sample> samples) {
        Map<Long, List<Memory.Sample>> byServer = samples.stream()
                .filter(sample -> sample.live() >= 0)
                .collect(Collectors.groupingBy(Memory.Sample::pid));
        List<Memory.Sample> longest = byServer.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (longest.size() < ENOUGH + WARM) {
            return "No server lived long enough to tell whether its memory stays flat.";
        }
        List<Memory.Sample> warm = longest.subList(WARM, longest.size());
        int third = warm.size() / 3;
        double first = median(warm.subList(0, third));
        double last = median(warm.subList(warm.size() - third, warm.size()));
        boolean isFlat = last <= Math.max(first * FLAT, first + NOISE);
        return String.format(
                java.util.Locale.ROOT,
                "In the server that lived longest (%d minutes) the heap in use after a collection went from %.0f to %.0f MB: %s.",
                longest.getLast().at().minus(longest.getFirst().at()).toMinutes(),
                first / (1 << 20),
                last / (1 << 20),
                isFlat ? "flat" : "**it grows**");
    }

    private static double median(List<Memory.Sample> samples) {
        return samples.stream()
                .mapToLong(Memory.Sample::live)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
