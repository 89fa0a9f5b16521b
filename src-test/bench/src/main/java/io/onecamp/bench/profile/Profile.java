package io.onecamp.bench.profile;

import io.onecamp.bench.report.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a recorded server goes: on the processor, by the method that ran and by the method of ours that led
 * there; and waiting, by the method of ours that waited.
 */
public final class Profile {
    private static final int SHOWN = 12;
    private static final String OURS = "io.onecamp.";
    private static final Set<String> WAITS =
            Set.of("jdk.SocketRead", "jdk.JavaMonitorEnter", "jdk.ThreadPark", "jdk.JavaMonitorWait");

    private final Map<String, Long> ran = new HashMap<>();
    private final Map<String, Long> led = new HashMap<>();
    private final Map<String, Long> allocated = new HashMap<>();
    private final Map<String, Long> waitedMillis = new HashMap<>();
    private long samples;
    private long weight;

    private Profile() {}

    /** Reads a recording into a section. */
    public static Section of(Path file, String kind) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                profile.take(recording.readEvent());
            }
        }
        return profile.section(kind);
    }

    private void take(RecordedEvent event) {
        String type = event.getEventType().getName();
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        if (type.equals("jdk.ExecutionSample")) {
            samples++;
            frame(frames, frame -> true).ifPresent(name -> ran.merge(name, 1L, Long::sum));
            frame(frames, Profile::isOurs).ifPresent(name -> led.merge(name, 1L, Long::sum));
        } else if (type.equals("jdk.ObjectAllocationSample")) {
            weight += event.getLong("weight");
            frame(frames, Profile::isOurs).ifPresent(name -> allocated.merge(name, event.getLong("weight"), Long::sum));
        } else if (WAITS.contains(type)) {
            frame(frames, Profile::isOurs)
                    .ifPresent(name -> waitedMillis.merge(
                            type.substring("jdk.".length()) + " in " + name,
                            event.getDuration().toMillis(),
                            Long::sum));
        }
    }

    private static Optional<String> frame(List<RecordedFrame> frames, Predicate<RecordedFrame> wanted) {
        return frames.stream()
                .filter(RecordedFrame::isJavaFrame)
                .filter(wanted)
                .findFirst()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName());
    }

    /** Proxies of beans stand in every stack and say nothing. */
    private static boolean isOurs(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith(OURS) && !type.contains("$Proxy") && !type.contains("Proxy$") && !type.contains("$$$");
    }

    private Section section(String kind) {
        Section section =
                new Section("profile-" + kind, "Where the server's time goes: " + kind, "What", "Where", "How much");
        shares(section, "runs", ran, samples);
        shares(section, "runs on behalf of", led, samples);
        shares(section, "allocates on behalf of", allocated, weight);
        waitedMillis.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(one ->
                        section.row("waits", one.getKey(), String.format(Locale.ROOT, "%,d ms", one.getValue())));
        section.note(String.format(
                Locale.ROOT,
                "%,d samples of running threads, one each 10 or 20 ms per thread; waits of 10 ms and longer only. “On"
                        + " behalf of” names the method of ours that is nearest to what ran.",
                samples));
        return section;
    }

    private static void shares(Section section, String what, Map<String, Long> counted, long all) {
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(one -> section.row(
                        what,
                        "`" + one.getKey() + "`",
                        String.format(Locale.ROOT, "%.1f %%", 100.0 * one.getValue() / Math.max(1, all))));
    }
}
